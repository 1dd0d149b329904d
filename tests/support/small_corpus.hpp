// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "indexer/build_index.hpp"
#include "indexer/index.hpp"
#include "query/search.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/temp.hpp"

#include <array>
#include <string>
#include <vector>

namespace punkti::tests {

/// Three invented companies: one English, one Georgian, one in both with a legacy-encoded line.
inline void write_small_corpus(const TempFolder& folder) {
  folder.write("corpus/Alazani Foods/Privacy.txt",
               "Alazani Foods Privacy Policy\n\nLast updated: May 2025\n\n1. Retention Period\n\n"
               "We keep order records for six years and delete them afterwards.\n\n2. Cookies\n\n"
               "Our shop sets cookies to remember your basket. You can refuse cookies in your browser.\n\n"
               "3. Your Rights\n\nYou may ask us to erase your personal data at any time.\n");
  folder.write("corpus/ქარვა/წესები.txt",
               "კონფიდენციალურობის პოლიტიკა\n\n1. მონაცემების შენახვის ვადა\n\n"
               "პერსონალური მონაცემები ინახება სამი წლის განმავლობაში, შემდეგ კი იშლება.\n\n2. ქუქი-ფაილები\n\n"
               "ვებ-გვერდი იყენებს ქუქი-ფაილებს კალათის დასამახსოვრებლად.\n\n3. კონტაქტი\n\n"
               "მოგვწერეთ მისამართზე info@karva.example.\n");
  folder.write(
      "corpus/Mtkvari/Rules.txt",
      "Photo Contest Rules\n\n1. Prizes\n\nThe first prize is a camera.\n\n2. Eligibility\n\n"
      "Participants must be 18 years old.\n\nyvela monawile valdebulia daicvas wesebi da gaagzavnos erTi fotosuraTi\n");
}

/// A corpus that is indexed in a fresh folder.
class IndexedCorpus {
 public:
  IndexedCorpus() {
    write_small_corpus(folder_);
    build();
  }

  indexer::BuildReport build(unsigned jobs = 1, bool rebuild = false) {
    indexer::BuildOptions options;
    options.jobs = jobs;
    options.rebuild = rebuild;
    options.program_version = "test";
    const std::array roots{corpus()};
    const auto report = indexer::build_index(roots, db(), options);
    if (!report) FAIL(report.error().what);
    return *report;
  }

  [[nodiscard]] std::filesystem::path corpus() const { return folder_.path() / "corpus"; }
  [[nodiscard]] std::filesystem::path db() const { return folder_.path() / "db"; }
  [[nodiscard]] const TempFolder& folder() const { return folder_; }

  [[nodiscard]] indexer::Index open() const {
    auto index = indexer::Index::open(db());
    if (!index) FAIL(index.error().what);
    return std::move(*index);
  }

  [[nodiscard]] query::Answer ask(const std::string& text) const {
    static const indexer::Knowledge knowledge;
    const auto index = open();
    const auto query = query::parse_query(text);
    if (!query) FAIL(query.error().what);
    const auto answer = query::Searcher(index, knowledge).search(*query);
    if (!answer) FAIL(answer.error().what);
    return *answer;
  }

 private:
  TempFolder folder_;
};

}  // namespace punkti::tests
