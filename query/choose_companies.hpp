// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/error.hpp"
#include "query/survey.hpp"

#include <set>
#include <string>
#include <vector>

namespace punkti::query {

/// The ids of the companies named, each as companies_named reads it. Errors: usage for a name that is none, with those
/// there are.
[[nodiscard]] Result<std::set<std::string>> choose_companies(const Survey& survey,
                                                             const std::vector<std::string>& names);

}  // namespace punkti::query
