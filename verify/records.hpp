// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "verify/verify.hpp"

#include <nlohmann/json_fwd.hpp>

namespace punkti::verify {

/// {"status","id","clause","source","begin","end","file","found_source","found_begin","found_end","quote","edits","why",
/// "pages"}; what was found is null for what is gone.
[[nodiscard]] nlohmann::ordered_json finding_record(const Quotation& quotation, const Finding& finding);

}  // namespace punkti::verify
