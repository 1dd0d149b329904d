// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/terms.hpp"

namespace punkti::indexer {
namespace {

/// Xapian takes no term above 245 bytes.
std::string term(char prefix, std::string_view value) {
  return prefix + std::string(value.substr(0, 200));
}

}  // namespace

std::string id_term(std::string_view clause_id) {
  return term('Q', clause_id);
}
std::string company_term(std::string_view company) {
  return term('K', company);
}
std::string language_term(std::string_view code) {
  return term('G', code);
}
std::string topic_term(std::string_view topic) {
  return term('T', topic);
}
std::string passing_topic_term(std::string_view topic) {
  return term('U', topic);
}

}  // namespace punkti::indexer
