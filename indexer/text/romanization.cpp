// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/text/romanization.hpp"

#include "indexer/text/mkhedruli.hpp"
#include "indexer/text/spellings.hpp"

namespace punkti::text {

std::string_view name_of(System system) noexcept {
  switch (system) {
    case System::national: return "national";
    case System::bgn1981: return "bgn1981";
    case System::iso9984: return "iso9984";
    case System::ala_lc: return "ala-lc";
    case System::legacy: return "legacy";
    case System::chat: return "chat";
  }
  return "";
}

std::string romanize(std::string_view mkhedruli, System system) {
  const Spellings& spellings = Spellings::all();
  std::string latin;
  latin.reserve(mkhedruli.size());
  while (!mkhedruli.empty()) {
    const auto letter = georgian_letter(mkhedruli);
    if (letter)
      for (const char one : letter->modern) latin += spellings.exact(one, system);
    else
      latin += mkhedruli.front();
    mkhedruli.remove_prefix(letter ? letter->length : 1);
  }
  return latin;
}

std::string read_romanized(std::string_view latin, System system) {
  const std::string text = decomposed(latin);
  const Spellings& spellings = Spellings::all();
  std::string_view rest = text;
  std::string mkhedruli;
  while (!rest.empty()) {
    const auto found = spellings.likeliest(rest, system);
    mkhedruli += found ? mkhedruli_of({&found->letter, 1}) : std::string(1, rest.front());
    rest.remove_prefix(found ? found->length : 1);
  }
  return composed(mkhedruli);
}

}  // namespace punkti::text
