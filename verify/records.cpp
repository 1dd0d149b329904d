// SPDX-License-Identifier: GPL-3.0-or-later
#include "verify/records.hpp"

#include <nlohmann/json.hpp>

namespace punkti::verify {

using Record = nlohmann::ordered_json;

Record finding_record(const Quotation& quotation, const Finding& finding) {
  Record edits = Record::array();
  for (const Edit& edit : finding.edits)
    edits.push_back({{"old", edit.old_words}, {"new", edit.new_words}, {"before", edit.before}, {"after", edit.after}});
  Record record{{"status", name_of(finding.status)},
                {"id", quotation.id},
                {"clause", quotation.clause},
                {"source", quotation.source},
                {"begin", quotation.place.begin},
                {"end", quotation.place.end},
                {"file", name_of(finding.file)},
                {"found_source", nullptr},
                {"found_begin", nullptr},
                {"found_end", nullptr},
                {"quote", quotation.exact},
                {"edits", std::move(edits)},
                {"why", finding.why},
                {"pages", quotation.pages}};
  if (finding.found) {
    record["found_source"] = finding.found->source;
    record["found_begin"] = finding.found->place.begin;
    record["found_end"] = finding.found->place.end;
  }
  return record;
}

}  // namespace punkti::verify
