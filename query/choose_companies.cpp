// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/choose_companies.hpp"

#include "query/filters.hpp"
#include "query/printable.hpp"

#include <fmt/format.h>

namespace punkti::query {

Result<std::set<std::string>> choose_companies(const Survey& survey, const std::vector<std::string>& names) {
  std::vector<corpus::Company> companies;
  std::vector<std::string> ids;
  for (const auto& company : survey.companies) {
    companies.push_back({company.id, company.name, company.name_ka, company.website, company.aliases});
    ids.push_back(company.id);
  }
  constexpr std::size_t most_listed = 20;
  std::set<std::string> out;
  for (const auto& name : names) {
    const auto found = companies_named(name, companies);
    if (found.empty())
      return fail(ErrorKind::usage, "no company \"" + printable(name) + "\" is in the index",
                  ids.size() <= most_listed ? fmt::format("the companies are: {}", fmt::join(ids, ", "))
                                            : "`punkti matrix` lists them");
    out.insert(found.begin(), found.end());
  }
  return out;
}

}  // namespace punkti::query
