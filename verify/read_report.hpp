// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/error.hpp"
#include "verify/quotation.hpp"

#include <filesystem>
#include <string_view>
#include <vector>

namespace punkti::verify {

/// Larger reports are refused.
inline constexpr std::size_t most_report_bytes = std::size_t{256} << 20;

/// The quotations of a report: of its folder, of a report in one file, or of data/quotations.json itself.
/// Errors: not_found when nothing lies there; bad_input for what is no report, or one that says impossible things, each
/// naming the quotation and what is wrong; internal when it cannot be read.
[[nodiscard]] Result<std::vector<Quotation>> read_report(const std::filesystem::path& report);

/// The same of the JSON (docs/quotations.md). Numbers must fit, types must be right, every quotation must
/// quote something that can be seen, there must be one at least, and a source may not lead out of the corpus.
[[nodiscard]] Result<std::vector<Quotation>> parse_quotations(std::string_view json);

}  // namespace punkti::verify
