// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "web/exports.hpp"
#include "web/page.hpp"

#include <string>
#include <string_view>
#include <vector>

/// A whole report in one file that can be mailed. Its pages stand in it one after the other as sheets, and only the one
/// that was asked for is shown, by :target alone, so that it works without scripts and from anywhere.
///
/// It is made from the finished pages, which know nothing of it. Every id gets the name of its page before it, so that
/// none stands twice; every link to a page becomes one to its sheet:
///
///     topics/retention.html#company-aversi   ->   #topics-retention--company-aversi
///     ../index.html                          ->   #index
///
/// Styles and scripts are put in once each, with the sums of all pages in the content security policy.
/// What pages must keep to for that stands in web/assets/README.md.
namespace punkti::web {

/// Up to so many bytes the archive of all tables is put into the file; more would make it too big to be mailed.
inline constexpr std::size_t largest_archive_inside = 1U << 20U;

/// "topics/retention.html", "company-aversi" -> "topics-retention--company-aversi"; the sheet's own id without an
/// anchor.
[[nodiscard]] std::string place_in_single_file(std::string_view page, std::string_view anchor = {});

/// @param pages  the first is the one shown at the start; the others are shown when they are asked for
/// @param data   files that a page may link to: the archive is put in, other tables are left to it;
/// data/quotations.json,
///               where there is one, stands in a <script type="application/json" id="quotations">
/// Throws std::logic_error when a page is not written as they have to be.
[[nodiscard]] std::string single_file_of(const std::vector<Page>& pages, const std::vector<ExportFile>& data,
                                         Language language);

}  // namespace punkti::web
