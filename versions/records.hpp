// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "versions/versions.hpp"

#include <nlohmann/json_fwd.hpp>

namespace punkti::versions {

/// status, type ("clause" or "heading"), moved, similarity, old and new: {document, number, section, begin, end, text}
/// or null, edits: [{old, new, before, after, figures}]. Fields are only ever added.
[[nodiscard]] nlohmann::ordered_json change_record(const Change& change);

}  // namespace punkti::versions
