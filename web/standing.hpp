// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "web/page.hpp"

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

/// How far companies treat topics, as a reader is told: "silent" only where there was something to read.
namespace punkti::web {

enum class Standing {
  not_read,    ///< no clause of the company was read, or none in a language that topics have wordings in
  silent,      ///< clauses were read, and none deals with the topic or touches on it
  in_passing,  ///< none deals with it, some touch on it
  addressed
};

[[nodiscard]] Standing standing_of(const Edition& edition, std::size_t company, std::size_t topic);

/// How a cell stands in the company's documents of one language.
struct StandingInLanguage {
  Standing standing = Standing::not_read;
  std::size_t passages = 0;  ///< that deal with it; copies once
};
[[nodiscard]] StandingInLanguage standing_in(const Edition& edition, std::size_t company, std::size_t topic,
                                             std::string_view lang);

/// Languages of a company's clauses that topics have no wordings in: silence about what stands there means nothing.
[[nodiscard]] std::vector<std::string> unread_languages(const Edition& edition, std::size_t company);

/// Whether topics were looked for in some texts of a company and could not be in others.
[[nodiscard]] bool read_in_part(const Edition& edition, std::size_t company);

/// Companies by their standing on a topic, or topics by a company's standing on them; in the survey's order.
struct Standings {
  std::vector<std::size_t> addressed, in_passing, silent, not_read;

  /// Also those that were read in part.
  [[nodiscard]] std::size_t read() const { return addressed.size() + in_passing.size() + silent.size(); }
};
[[nodiscard]] Standings companies_on(const Edition& edition, std::size_t topic);
[[nodiscard]] Standings topics_of(const Edition& edition, std::size_t company);

/// The languages of the documents that topics have wordings in, Georgian first.
[[nodiscard]] std::vector<std::string> languages_with_topics(const Edition& edition);

}  // namespace punkti::web
