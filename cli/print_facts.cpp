// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/print_facts.hpp"

#include "query/printable.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace punkti::cli {
namespace {

constexpr std::size_t most_values = 6;     // of one kind
constexpr std::size_t most_companies = 5;  // of one value

std::string companies_of(const query::SharedFact& fact, std::size_t compared) {
  const auto shown = std::min(fact.companies.size(), most_companies);
  auto out = fmt::format(
      "{}", fmt::join(fact.companies.begin(), fact.companies.begin() + static_cast<std::ptrdiff_t>(shown), ", "));
  if (fact.companies.size() > shown) out += fmt::format(" and {} more", fact.companies.size() - shown);
  if (fact.companies.size() == 1 && compared > 1) out += " only";
  return out;
}

}  // namespace

void print_shared_facts(const Context& context, const query::Comparison& comparison) {
  if (comparison.facts.empty()) return;
  context.out << styled(context, Style::strong, "Facts") << '\n';
  for (auto first = comparison.facts.begin(); first != comparison.facts.end();) {
    const auto kind = first->kind;
    const auto last = std::find_if(first, comparison.facts.end(), [&](const auto& fact) { return fact.kind != kind; });
    const auto name = std::string(facts::name_of(kind));
    std::size_t shown = 0;
    for (; first != last && shown < most_values; ++first, ++shown)
      context.out << fmt::format("  {:<12} ", shown == 0 ? name : "")
                  << styled(context, Style::match, query::printable(facts::in_words(kind, first->value))) << " — "
                  << companies_of(*first, comparison.cells.size()) << '\n';
    if (first != last) {
      const auto more = comparison.topic.empty()
                            ? std::string()
                            : fmt::format(": punkti facts --topic {} --kind {}", comparison.topic, name);
      context.out << fmt::format("  {:<12} … and {} more{}\n", "", last - first, more);
      first = last;
    }
  }
  context.out << '\n';
}

}  // namespace punkti::cli
