// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/index.hpp"

#include "indexer/clause_document.hpp"
#include "indexer/schema.hpp"
#include "indexer/xapian_guard.hpp"
#include "indexer/xapian_tables.hpp"

#include <algorithm>
#include <map>

namespace punkti::indexer {

Index::Index(Manifest manifest, Xapian::Database tables)
    : SearchIndex(std::make_shared<const XapianTables>(tables),
                  pairs_from_lines(tables.get_metadata(std::string(learned_key)))),
      manifest_(std::move(manifest)),
      database_(std::move(tables)) {}

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

Result<StoredClause> Index::clause(ClauseNumber number) const {
  return xapian_guard([&] { return clause_from_json(database_.get_document(number).get_data()); });
}

Result<StoredClause> Index::clause(std::string_view id) const {
  return xapian_guard([&]() -> Result<StoredClause> {
    const auto term = id_term(id);
    const auto first = database_.postlist_begin(term);
    if (first == database_.postlist_end(term))
      return fail(ErrorKind::not_found, "no clause has the id " + std::string(id),
                  "`punkti search` and `punkti outline` print the ids there are");
    return clause_from_json(database_.get_document(*first).get_data());
  });
}

Result<std::vector<StoredSource>> Index::sources() const {
  return xapian_guard([&]() -> Result<std::vector<StoredSource>> {
    std::vector<StoredSource> out;
    for (const auto& state : manifest_.sources) {
      if (!state.failed.empty()) continue;
      auto source = source_from_json(database_.get_metadata(source_key(state.path)));
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
    for (auto id = database_.postlist_begin(term); id != database_.postlist_end(term); ++id) {
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

Result<std::vector<DocumentName>> Index::documents() const {
  const auto all = sources();
  if (!all) return tl::make_unexpected(all.error());
  std::vector<DocumentName> out;
  for (const auto& source : *all)
    for (const auto& document : source.documents)
      out.push_back({document.id, document.title, document_term(source.source.company.id, document.id)});
  return out;
}

}  // namespace punkti::indexer
