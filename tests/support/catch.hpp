// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The one place that names the test framework's header: its third version moves it.
#include <catch2/catch.hpp>
