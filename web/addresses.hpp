// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "query/survey.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace punkti::web {

/// Where things stand in a report. File names and anchors are made here and nowhere else, of our own ids;
/// an id that is not plain (lower-case ASCII letters, digits, single hyphens between them) or not unique is replaced by
/// a counter, so that no document, folder or topic file can choose a name. Two hyphens part page and place in a report
/// of one file (single_file.hpp).
class Addresses {
 public:
  explicit Addresses(const query::Survey& survey);

  [[nodiscard]] std::string company_file(std::size_t company) const;  ///< "companies/aversi.html"
  [[nodiscard]] std::string parity_file(std::size_t company) const;   ///< "parity/aversi.html"
  [[nodiscard]] std::string topic_file(std::size_t topic) const;      ///< "topics/retention.html"
  [[nodiscard]] const std::string& company_key(std::size_t company) const { return companies_.at(company); }
  [[nodiscard]] const std::string& topic_key(std::size_t topic) const { return topics_.at(topic); }
  [[nodiscard]] std::string cell_anchor(std::size_t company, std::size_t topic) const;  ///< "cell-aversi_retention"
  [[nodiscard]] std::string company_anchor(std::size_t company) const;     ///< "company-aversi", on a topic's page
  [[nodiscard]] std::string topic_anchor(std::size_t topic) const;         ///< "topic-retention", on matrix and method
  [[nodiscard]] std::string clause_anchor(std::size_t clause) const;       ///< "c-…", on its company's page
  [[nodiscard]] std::string passage_anchor(std::size_t clause) const;      ///< "p-…", on a topic's page
  [[nodiscard]] static std::string document_anchor(std::size_t document);  ///< "d-3", on its company's page
  [[nodiscard]] static std::string heading_anchor(std::size_t document, std::size_t heading);  ///< "d-3-h-12"
  [[nodiscard]] static std::string row_anchor(std::size_t comparison, std::size_t row);  ///< "r-1-4", language versions
  [[nodiscard]] static std::string copy_anchor(std::size_t copy);                        ///< "b-7", on duplicates

 private:
  std::vector<std::string> companies_, topics_, clauses_;
};

/// True for the names of pages and tables that a report writes: what may be removed from an older one.
[[nodiscard]] bool is_page_name(std::string_view relative);

}  // namespace punkti::web
