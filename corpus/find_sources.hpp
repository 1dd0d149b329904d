// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/types.hpp"

#include <span>
#include <vector>

namespace punkti::corpus {

// corpus.toml and company.toml: everything in them is optional, and so are they.
//
// CORPUS/corpus.toml speaks of companies by the name of their folder (of a loose file: its name without ".txt") and of
// documents by their path below CORPUS, '/' between the parts:
//
//   [company."Borjomi"]
//   name      = "IDS Borjomi"                 # display name; else the folder's name
//   name_ka   = "აიდიეს ბორჯომი"               # display name in Georgian
//   website   = "https://borjomi.example"
//   aliases   = ["Borjomi", "IDS"]            # other names people know it by
//
//   [document."Borjomi/Privacy Policy.txt"]
//   retrieved = 2026-03-01                    # a TOML date, or a string as exact as known: "2026-03", "2026"
//   url       = "https://borjomi.example/privacy"
//   type      = "privacy policy"              # any words; see docs/corpus.md for usual ones
//   licence   = "CC BY 4.0"                   # of the text
//   company   = "Borjomi"                     # for a file that lies elsewhere: the company it belongs to
//
// CORPUS/<Company>/company.toml has the company's keys at its top, and documents by their path below that folder:
//
//   name = "IDS Borjomi"
//   [document."Privacy Policy.txt"]
//   url  = "https://borjomi.example/privacy"
//
// Where both speak, company.toml wins. Errors name file, line and column: TOML that cannot be parsed, a value of the
// wrong type, a date that is none. Notices: a key that is not listed here, a company or document that the corpus does
// not have.

struct Found {
  std::vector<Source> sources;  ///< sorted by path
  std::vector<Notice>
      notices;  ///< files that cannot be read (broken links, devices, unknown types are left out with a reason)
};

/// Finds the source documents under corpus folders (or single files) and reads their corpus.toml / company.toml.
/// Layout: CORPUS/<Company>/<Document>.<txt|md|markdown|html|htm>, endings in any case; loose files at the root (and
/// files given by themselves) are each their own company, unless corpus.toml says. Files and folders whose names begin
/// with '.' are passed over. A root given twice, or lying inside another, is read once. Two roots with a file of the
/// same path: the root's own name goes before it. Nothing outside the given roots is followed: symbolic links that
/// leave the root are named and left out. No file content is read here but the TOML. Errors: not_found when a root does
/// not exist; a broken corpus.toml is a notice with file, line and column, and is passed over.
[[nodiscard]] Result<Found> find_sources(std::span<const std::filesystem::path> roots);

/// Lower-case ASCII slug of a folder's name: national romanization for Georgian, '-' for everything that is not a
/// letter or digit. Never empty: a name without any letter or digit that can be spelled so becomes "company-" and eight
/// hex digits of its bytes' hash.
[[nodiscard]] std::string company_id(std::string_view folder_name);

}  // namespace punkti::corpus
