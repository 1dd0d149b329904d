// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "query/survey.hpp"

#include <cstddef>
#include <string_view>
#include <vector>

namespace punkti::notices {

/// Is it the title of a privacy notice? By the words of data/title_words.tsv, in any script.
[[nodiscard]] bool is_notice_title(std::string_view title);

/// Documents of a company that are privacy notices, as indexes into Survey::documents: by the type that corpus.toml
/// states, by the title, or because most of their clauses deal with topics of privacy and with several of them. A text
/// of under five clauses is none: it is an excerpt.
[[nodiscard]] std::vector<std::size_t> privacy_notices(const query::Survey& survey,
                                                       const query::SurveyCompany& company);

/// Does the law of Georgia seem to concern the company: does it write in Georgian, or name a law or authority of
/// Georgia? A foreign company's notice is measured by no Georgian law.
[[nodiscard]] bool is_georgian(const query::Survey& survey, const query::SurveyCompany& company);

}  // namespace punkti::notices
