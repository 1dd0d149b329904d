// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

/// Terms of the index that filter (schema.hpp).
namespace punkti::indexer {

[[nodiscard]] std::string id_term(std::string_view clause_id);
[[nodiscard]] std::string company_term(std::string_view company);
[[nodiscard]] std::string language_term(std::string_view code);
[[nodiscard]] std::string topic_term(std::string_view topic);          ///< of clauses that deal with it
[[nodiscard]] std::string passing_topic_term(std::string_view topic);  ///< of clauses that only touch on it

}  // namespace punkti::indexer
