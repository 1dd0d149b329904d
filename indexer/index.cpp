// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/index.hpp"

#include "indexer/clause_document.hpp"
#include "indexer/schema.hpp"
#include "indexer/xapian_guard.hpp"

#include <algorithm>
#include <map>

namespace punkti::indexer {
namespace {

/// All terms under the prefixes, which are left out.
KnownWords::Read terms_under(const Xapian::Database& tables, std::string prefixes) {
  return [tables, prefixes = std::move(prefixes)] {
    std::vector<std::string> out;
    for (const char letter : prefixes) {
      const std::string prefix(1, letter);
      for (auto term = tables.allterms_begin(prefix); term != tables.allterms_end(prefix); ++term)
        out.push_back((*term).substr(1));
    }
    return out;
  };
}

}  // namespace

Index::Index(Manifest manifest, Xapian::Database tables)
    : manifest_(std::move(manifest)),
      tables_(std::move(tables)),
      known_words_(std::make_shared<const KnownWords>(terms_under(tables_, "W"), terms_under(tables_, "SH"))),
      learned_(std::make_shared<const std::vector<LearnedPair>>(
          pairs_from_lines(tables_.get_metadata(std::string(learned_key))))) {}

Result<Index> Index::open(const std::filesystem::path& db) {
  auto manifest = read_current(db);
  if (!manifest) return tl::make_unexpected(manifest.error());
  if (!*manifest)
    return fail(ErrorKind::not_found, "there is no index at " + db.string(), "build it with `punkti index CORPUS`");
  return xapian_guard([&]() -> Result<Index> {
    Xapian::Database tables(tables_of(db, (*manifest)->generation).string());
    return Index(std::move(**manifest), std::move(tables));
  });
}

Index Index::empty() {
  return {Manifest{}, Xapian::Database()};
}

Result<StoredClause> Index::clause(Xapian::docid document) const {
  return xapian_guard([&] { return clause_from_json(tables_.get_document(document).get_data()); });
}

Result<StoredClause> Index::clause(std::string_view id) const {
  return xapian_guard([&]() -> Result<StoredClause> {
    const auto term = id_term(id);
    const auto first = tables_.postlist_begin(term);
    if (first == tables_.postlist_end(term))
      return fail(ErrorKind::not_found, "no clause has the id " + std::string(id),
                  "`punkti search` and `punkti outline` print the ids there are");
    return clause_from_json(tables_.get_document(*first).get_data());
  });
}

Result<std::vector<StoredSource>> Index::sources() const {
  return xapian_guard([&]() -> Result<std::vector<StoredSource>> {
    std::vector<StoredSource> out;
    for (const auto& state : manifest_.sources) {
      if (!state.failed.empty()) continue;
      auto source = source_from_json(tables_.get_metadata(source_key(state.path)));
      if (!source) return tl::make_unexpected(source.error());
      out.push_back(std::move(*source));
    }
    return out;
  });
}

Result<std::vector<StoredClause>> Index::clauses_of(std::string_view source_path) const {
  return xapian_guard([&]() -> Result<std::vector<StoredClause>> {
    std::vector<StoredClause> out;
    const auto term = source_term(source_path);
    for (auto id = tables_.postlist_begin(term); id != tables_.postlist_end(term); ++id) {
      auto stored = clause(*id);
      if (!stored) return tl::make_unexpected(stored.error());
      out.push_back(std::move(*stored));
    }
    std::ranges::stable_sort(out, {}, [](const StoredClause& stored) { return stored.clause.place; });
    return out;
  });
}

Result<std::vector<corpus::Company>> Index::companies() const {
  auto all = sources();
  if (!all) return tl::make_unexpected(all.error());
  std::map<std::string, corpus::Company> by_id;
  for (auto& source : *all) by_id.emplace(source.source.company.id, std::move(source.source.company));
  std::vector<corpus::Company> out;
  for (auto& [id, company] : by_id) out.push_back(std::move(company));
  return out;
}

text::Vocabulary Index::vocabulary(char prefix) const {
  // Xapian's term list is a B-tree: skip_to makes it a trie that needs no memory of ours.
  return {[this, prefix](std::string_view beginning) {
            const auto wanted = prefix + std::string(beginning);
            return tables_.allterms_begin(wanted) != tables_.allterms_end(wanted);
          },
          [this, prefix](std::string_view word) { return tables_.term_exists(prefix + std::string(word)); }};
}

}  // namespace punkti::indexer
