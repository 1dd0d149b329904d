// SPDX-License-Identifier: GPL-3.0-or-later
#include "pocket/packed_index.hpp"

#include "pocket/bytes.hpp"
#include "pocket/packed_tables.hpp"

#include <memory>
#include <optional>
#include <string>
#include <utility>

namespace punkti::pocket {
namespace {

auto no_pack() {
  return fail(ErrorKind::index_damaged, "the search index of this report cannot be read", "write the report again");
}

std::string text_of(ByteReader& from) {
  return std::string(from.string());
}

std::vector<corpus::Company> companies_of(ByteReader& from) {
  std::vector<corpus::Company> out;
  for (auto left = from.count(); left > 0; --left) {
    corpus::Company one;
    one.id = text_of(from);
    one.name = text_of(from);
    one.name_ka = text_of(from);
    one.website = text_of(from);
    for (auto aliases = from.count(); aliases > 0; --aliases) one.aliases.push_back(text_of(from));
    out.push_back(std::move(one));
  }
  return out;
}

std::vector<indexer::DocumentName> documents_of(ByteReader& from) {
  std::vector<indexer::DocumentName> out;
  for (auto left = from.count(); left > 0; --left) {
    indexer::DocumentName one;
    one.id = text_of(from);
    one.title = text_of(from);
    one.term = text_of(from);
    out.push_back(std::move(one));
  }
  return out;
}

}  // namespace

Result<PackedIndex> PackedIndex::read(std::string_view bytes) {
  ByteReader from(bytes);
  if (from.raw(pack_mark.size()) != pack_mark) return no_pack();
  auto tables = PackedTables::read(from);
  if (!tables) return no_pack();
  const auto learned = from.string();
  PackedIndex out(std::make_shared<const PackedTables>(std::move(*tables)), indexer::pairs_from_lines(learned));
  out.companies_ = companies_of(from);
  out.documents_ = documents_of(from);
  if (!from.good() || !from.done()) return no_pack();
  return out;
}

}  // namespace punkti::pocket
