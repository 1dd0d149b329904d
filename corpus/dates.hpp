// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/blocks.hpp"
#include "corpus/split_documents.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace punkti::corpus {

/// The first date of a text as ISO 8601, as exact as it is stated: "2026-03", "2025-11-23". Reads ISO, 12.03.2024,
/// 12/03/2024, 03.2024 and dates with English, Georgian ("2025 წლის 23 ნოემბერი", any ending) and Russian month names.
[[nodiscard]] std::optional<std::string> find_date(std::string_view text);

/// Is the line nothing but a date: "15 March 2026", "2026 წლის 1 იანვარი"?
[[nodiscard]] bool is_bare_date(std::string_view line);

/// Is the line nothing but a statement of a document's date: "Last updated: March 2026", "ძალაშია 01.03.2024-დან", or a
/// bare date?
[[nodiscard]] bool is_date_line(std::string_view line);

/// The date that a document states for itself: a short line with "last updated", "ბოლო განახლება", "in force …" and a
/// date, or a bare date under its title. Empty when none does.
[[nodiscard]] std::string date_of(const Readable& readable, const Part& part);

}  // namespace punkti::corpus
