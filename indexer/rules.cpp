// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/rules.hpp"

#include "indexer/rules_version.hpp"

namespace punkti::indexer {

std::string rules_version() {
  return PUNKTI_RULES_VERSION;
}

}  // namespace punkti::indexer
