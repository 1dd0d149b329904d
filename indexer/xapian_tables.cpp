// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/xapian_tables.hpp"

#include "indexer/schema.hpp"

namespace punkti::indexer {
namespace {

using Xapian::Query;

Query query_of(const Match& match);

std::vector<Query> queries_of(const std::vector<Match>& parts) {
  std::vector<Query> out;
  for (const auto& part : parts) out.push_back(query_of(part));
  return out;
}

Query joined(Query::op how, const Match& match) {
  const auto parts = queries_of(match.parts);
  return Query(how, parts.begin(), parts.end());
}

Query query_of(const Match& match) {
  switch (match.kind) {
    case Match::Kind::nothing: break;
    case Match::Kind::everything: return Query::MatchAll;
    case Match::Kind::term:
      return match.weight == 1.0 ? Query(match.term) : Query(Query::OP_SCALE_WEIGHT, Query(match.term), match.weight);
    case Match::Kind::any: return joined(Query::OP_OR, match);
    case Match::Kind::all: return joined(Query::OP_AND, match);
    case Match::Kind::phrase: return joined(Query::OP_PHRASE, match);
    case Match::Kind::preferring: return joined(Query::OP_AND_MAYBE, match);
    case Match::Kind::without: return joined(Query::OP_AND_NOT, match);
    case Match::Kind::within: return joined(Query::OP_FILTER, match);
  }
  return {};
}

}  // namespace

std::size_t XapianTables::clauses() const {
  return database_.get_doccount();
}

double XapianTables::average_length() const {
  return database_.get_avlength();
}

std::vector<double> XapianTables::lengths(std::span<const ClauseNumber> of) const {
  std::vector<double> out;
  for (const auto clause : of) out.push_back(static_cast<double>(database_.get_doclength(clause)));
  return out;
}

std::size_t XapianTables::clauses_with(const std::string& term) const {
  return database_.get_termfreq(term);
}

std::vector<std::int32_t> XapianTables::times(const std::string& term, std::span<const ClauseNumber> in) const {
  std::vector<std::int32_t> out(in.size(), absent);
  auto posting = database_.postlist_begin(term);
  const auto end = database_.postlist_end(term);
  for (std::size_t i = 0; i < in.size() && posting != end; ++i) {
    posting.skip_to(in[i]);
    if (posting != end && *posting == in[i]) out[i] = static_cast<std::int32_t>(posting.get_wdf());
  }
  return out;
}

std::vector<std::string> XapianTables::terms_under(const std::string& beginning, std::size_t most) const {
  std::vector<std::string> out;
  const auto end = database_.allterms_end(beginning);
  for (auto term = database_.allterms_begin(beginning); term != end && out.size() < most; ++term) out.push_back(*term);
  return out;
}

bool XapianTables::any_term_under(const std::string& beginning) const {
  return database_.allterms_begin(beginning) != database_.allterms_end(beginning);
}

std::vector<std::string> XapianTables::terms_of(ClauseNumber clause, const std::string& beginning) const {
  std::vector<std::string> out;
  auto term = database_.termlist_begin(clause);
  const auto end = database_.termlist_end(clause);
  for (term.skip_to(beginning); term != end && (*term).starts_with(beginning); ++term) out.push_back(*term);
  return out;
}

/// In one pass.
std::vector<std::string> XapianTables::values(unsigned slot, std::span<const ClauseNumber> of) const {
  std::vector<std::string> out(of.size());
  auto value = database_.valuestream_begin(slot);
  const auto end = database_.valuestream_end(slot);
  for (std::size_t i = 0; i < of.size() && value != end; ++i) {
    value.skip_to(of[i]);
    if (value != end && value.get_docid() == of[i]) out[i] = *value;
  }
  return out;
}

std::vector<Posting> XapianTables::postings(const std::string& term) const {
  std::vector<Posting> out;
  const auto end = database_.postlist_end(term);
  for (auto posting = database_.postlist_begin(term); posting != end; ++posting)
    out.push_back({*posting, posting.get_wdf(), {posting.positionlist_begin(), posting.positionlist_end()}});
  return out;
}

Found XapianTables::find(const Match& match, std::size_t most) const {
  Xapian::Enquire enquire(database_);
  enquire.set_query(query_of(match));
  // Of equals the one that stands first in the corpus, whatever the index went through.
  enquire.set_sort_by_relevance_then_value(order_slot, false);
  const auto found = enquire.get_mset(0, static_cast<Xapian::doccount>(most));
  return {{found.begin(), found.end()}, found.size() < most ? found.size() : found.get_matches_estimated()};
}

}  // namespace punkti::indexer
