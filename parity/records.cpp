// SPDX-License-Identifier: GPL-3.0-or-later
#include "parity/records.hpp"

#include <nlohmann/json.hpp>

namespace punkti::parity {
namespace {

using query::Record;

Record passage_record(const std::optional<Passage>& passage) {
  if (!passage) return nullptr;
  return {{"source", passage->source},
          {"begin", passage->place.begin},
          {"end", passage->place.end},
          {"text", passage->text}};
}

Record row_record(const Row& row, const char* level, const std::string& company) {
  Record record;
  record["status"] = name_of(row.status);
  record["level"] = level;
  record["en"] = passage_record(row.en);
  record["ka"] = passage_record(row.ka);
  record["company"] = company;
  record["differences"] = Record::array();
  for (const auto& difference : row.differences)
    record["differences"].push_back({{"kind", difference.kind}, {"en", difference.en}, {"ka", difference.ka}});
  return record;
}

}  // namespace

std::vector<Record> parity_records(const Parity& parity) {
  std::vector<Record> records;
  for (const auto& comparison : parity.comparisons)
    for (const auto& block : comparison.rows) {
      auto record = row_record(block, "block", parity.company);
      record["section"] = block.section;
      record["heading"] = block.heading;
      record["moved"] = block.moved;
      records.push_back(std::move(record));
      for (const auto& sentence : block.sentences) {
        records.push_back(row_record(sentence, "sentence", parity.company));
        records.back()["section"] = block.section;
      }
    }
  return records;
}

}  // namespace punkti::parity
