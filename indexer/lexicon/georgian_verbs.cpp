// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/lexicon/georgian_verbs.hpp"

#include <algorithm>
#include <array>
#include <initializer_list>

namespace punkti::lexicon {

namespace {

using namespace std::string_literals;

struct Notation {
  std::string preverb;
  std::string form;  ///< without the preverb
  bool preverb_is_needed = false;
};

Notation read(std::string_view notation) {
  const std::size_t mark = notation.find_first_of("-+");
  if (mark == std::string_view::npos) return {{}, std::string(notation), false};
  return {std::string(notation.substr(0, mark)), std::string(notation.substr(mark + 1)), notation[mark] == '+'};
}

/// The text without an ending, or the text when it does not end so.
std::string without(std::string_view text, std::string_view ending) {
  return std::string(text.ends_with(ending) ? text.substr(0, text.size() - ending.size()) : text);
}

/// Forms of one verb without its preverb.
struct Forms {
  std::vector<std::string> present;  ///< or future
  std::vector<std::string> past;     ///< optative and aorist: only ever with the preverb, where there is one
};

std::string plural_ending(std::string_view base) {
  if (base.ends_with("ი")) return "ან";
  for (const std::string_view vowel : {"ა", "ე", "ო", "უ"})
    if (base.ends_with(vowel)) return "ნ";
  return "ენ";
}

/// The object markers of "me, you, us" put before a verb; the version vowel უ gives way to ი, and the ს of "to him" to
/// the marker itself. The vowels ი and ო leave no room for one.
std::vector<std::string> with_objects(const std::string& form) {
  if (form.starts_with("უ")) {
    const std::string rest = form.substr("უ"s.size());
    return {"მი" + rest, "გი" + rest, "გვი" + rest};
  }
  if (form.starts_with("ი") || form.starts_with("ო")) return {};
  const std::string rest = form.substr(form.starts_with("ს") ? "ს"s.size() : 0);
  return {"მ" + rest, "გ" + rest, "გვ" + rest};
}

void add(std::vector<std::string>& forms, const std::string& base, std::initializer_list<std::string_view> endings,
         bool first_person) {
  for (const std::string_view ending : endings) {
    const std::string form = base + std::string(ending);
    forms.push_back(form);
    if (first_person) forms.push_back("ვ" + form);
  }
}

/// Adds the third persons and the plural, with and without object markers.
void add_with_objects(std::vector<std::string>& forms, const std::string& base,
                      std::initializer_list<std::string_view> endings) {
  add(forms, base, endings, false);
  for (const std::string& marked : with_objects(base)) add(forms, marked, endings, false);
}

/// The stem that optative and aorist are made of: the theme suffix off, or the ო of an optative that was given.
std::string past_stem(const std::string& base) {
  for (const std::string_view theme : {"ებ", "ავ", "ამ", "ი", "ო"})
    if (base.ends_with(theme)) return without(base, theme);
  return {};
}

Forms active_forms(const std::string& base) {
  Forms forms;
  const bool is_optative = base.ends_with("ო");
  if (!is_optative) {
    add(forms.present, base, {"", "თ"}, true);
    add_with_objects(forms.present, base, {"ს", "თ", plural_ending(base)});
  }
  if (const std::string stem = past_stem(base); !stem.empty()) {
    add(forms.past, stem, {"ო", "ოთ", "ე", "ეთ"}, true);
    add_with_objects(forms.past, stem, {"ოს", "ონ", "ოთ", "ა", "ეს", "ეთ"});
  }
  return forms;
}

Forms passive_forms(const std::string& form) {
  const std::string base = without(form, "ა");
  Forms forms;
  add(forms.present, base, {"ი", "ით"}, true);
  add_with_objects(forms.present, base, {"ა", "ით", "იან"});
  if (base.ends_with("დებ")) {
    const std::string stem = without(base, "ებ");
    add(forms.past, stem, {"ე", "ეთ", "ი", "ით"}, true);
    add_with_objects(forms.past, stem, {"ეს", "ეთ", "ა", "ით", "ნენ"});
  } else if (base.ends_with("ებ") && (base.starts_with("ე") || base.starts_with("ი"))) {
    add_with_objects(forms.past, without(base, "ებ"), {"ა", "ას", "ოს", "ნენ", "ონ"});
  }
  return forms;
}

}  // namespace

std::vector<std::string> verb_forms(std::string_view notation) {
  const Notation verb = read(notation);
  const Forms forms = verb.form.ends_with("ება") ? passive_forms(verb.form) : active_forms(without(verb.form, "ს"));
  std::vector<std::string> all;
  for (const std::string& form : forms.present) {
    all.push_back(verb.preverb + form);
    if (!verb.preverb.empty() && !verb.preverb_is_needed) all.push_back(form);
  }
  for (const std::string& form : forms.past) all.push_back(verb.preverb + form);
  std::ranges::sort(all);
  all.erase(std::unique(all.begin(), all.end()), all.end());
  return all;
}

std::vector<std::string> verb_headwords(std::string_view notation) {
  const Notation verb = read(notation);
  std::vector<std::string> words{verb.preverb + verb.form};
  if (!verb.preverb.empty() && !verb.preverb_is_needed) words.push_back(verb.form);
  return words;
}

}  // namespace punkti::lexicon
