// SPDX-License-Identifier: GPL-3.0-or-later
#include "web/words.hpp"

#include "cmake/embedded.hpp"

#include <fmt/format.h>

#include <toml++/toml.h>
#include <algorithm>
#include <charconv>
#include <nlohmann/json.hpp>
#include <optional>
#include <set>
#include <span>
#include <stdexcept>

namespace punkti::web {
namespace assets {
std::span<const EmbeddedFile> embedded();
}

namespace {

[[noreturn]] void mistake(std::string_view message, std::string_view what) {
  throw std::logic_error(fmt::format("message \"{}\": {}", message, what));
}

/// The place that begins at a brace, with what stands in it.
std::string_view place_at(std::string_view message, std::size_t open) {
  const std::size_t close = message.find('}', open);
  if (close == std::string_view::npos) mistake(message, "a place without end");
  return message.substr(open + 1, close - open - 1);
}

std::vector<std::string_view> places_of(std::string_view message) {
  std::vector<std::string_view> places;
  for (std::size_t open = message.find('{'); open != std::string_view::npos; open = message.find('{', open + 1))
    places.push_back(place_at(message, open));
  return places;
}

/// Which value a place takes: by number ("1"), by the name it has in the English message, or the next one.
std::size_t value_for(std::string_view place, const std::vector<std::string_view>& in_english, std::size_t& next) {
  if (place.empty()) return next++;
  std::size_t number = 0;
  const auto read = std::from_chars(place.data(), place.data() + place.size(), number);
  if (read.ec == std::errc() && read.ptr == place.data() + place.size()) return number;
  return static_cast<std::size_t>(std::ranges::find(in_english, place) - in_english.begin());
}

std::set<std::size_t> values_used(std::string_view wording, std::string_view message) {
  const std::vector<std::string_view> in_english = places_of(message);
  std::set<std::size_t> used;
  std::size_t next = 0;
  for (const std::string_view place : places_of(wording)) used.insert(value_for(place, in_english, next));
  return used;
}

std::multiset<std::string_view> tags_of(std::string_view message) {
  std::multiset<std::string_view> tags;
  for (std::size_t open = message.find('<'); open != std::string_view::npos; open = message.find('<', open + 1))
    tags.insert(message.substr(open, message.find('>', open) - open));
  return tags;
}

bool has_quote_outside_tags(std::string_view message) {
  bool inside = false;
  for (const char c : message) {
    if (c == '"' && !inside) return true;
    inside = c == '<' || (inside && c != '>');
  }
  return false;
}

/// Where the English stands the Georgian must be able to stand: with the same values, and in a tag where that did.
void check(std::string_view message, std::string_view georgian) {
  if (georgian.empty()) mistake(message, "no words");
  if (values_used(georgian, message) != values_used(message, message)) mistake(message, "other places in Georgian");
  if (tags_of(georgian) != tags_of(message)) mistake(message, "other tags in Georgian");
  if (has_quote_outside_tags(message) || has_quote_outside_tags(georgian)) mistake(message, "a straight quote");
}

std::string filled(std::string_view key, std::string_view wording, const std::vector<std::string>& values) {
  const std::vector<std::string_view> in_english = places_of(key);
  std::string out;
  std::size_t next = 0;
  std::size_t at = 0;
  for (std::size_t open = wording.find('{'); open != std::string_view::npos; open = wording.find('{', at)) {
    const std::string_view place = place_at(wording, open);
    const std::size_t value = value_for(place, in_english, next);
    if (value >= values.size()) mistake(key, "no value for a place");
    out += wording.substr(at, open - at);
    out += values[value];
    at = open + place.size() + 2;
  }
  return out.append(wording.substr(at));
}

Html raw(char control) {
  switch (control) {
    case mark::message: return Html(Literal("\x01"));
    case mark::value: return Html(Literal("\x02"));
    case mark::end: return Html(Literal("\x03"));
    case mark::english: return Html(Literal("\x04"));
    case mark::data: return Html(Literal("\x06"));
    default: return Html(Literal("\x05"));
  }
}

Html message_of(const Html& key, std::initializer_list<Html> first, std::initializer_list<Html> more = {}) {
  Html out = raw(mark::message);
  out += key;
  for (const auto& values : {first, more})
    for (const Html& value : values) {
      out += raw(mark::value);
      out += value;
    }
  out += raw(mark::end);
  return out;
}

Html key_of(bool one, Literal singular, Literal plural) {
  Html key(plural);
  key += raw(mark::english);
  key += Html(one ? singular : plural);
  return key;
}

/// Words in a sentence of data are names or quoted: no language of the report's.
std::string as_value(std::string_view said) {
  const auto is_latin = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
  return std::ranges::any_of(said, is_latin) ? fmt::format("<bdi>{}</bdi>", said) : std::string(said);
}

/// What stands at the places of a message in a sentence made from it; nothing when it was not made from it.
std::optional<std::vector<std::string>> values_in(std::string_view sentence, std::string_view message) {
  std::vector<std::string> values;
  const std::size_t first = message.find('{');
  if (!sentence.starts_with(message.substr(0, first))) return std::nullopt;
  std::size_t at = std::min(first, message.size());
  for (std::size_t open = first; open != std::string_view::npos; open = message.find('{', open + 1)) {
    const std::size_t after = message.find('}', open) + 1;
    const std::string_view piece = message.substr(after, message.find('{', after) - after);
    const std::size_t next = piece.empty() ? sentence.size() : sentence.find(piece, at);
    if (next == std::string_view::npos) return std::nullopt;
    values.push_back(as_value(sentence.substr(at, next - at)));
    at = next + piece.size();
  }
  return at == sentence.size() ? std::optional(values) : std::nullopt;
}

/// String literals that follow in a script; messages hold no quotes and no backslashes.
std::string_view literal_after(std::string_view script, std::size_t& at) {
  const std::size_t open = script.find('"', at);
  const std::size_t close = open == std::string_view::npos ? open : script.find('"', open + 1);
  if (close == std::string_view::npos) mistake(script.substr(at, 40), "no message follows in a script");
  at = close + 1;
  return script.substr(open + 1, close - open - 1);
}

/// What a script says: say("…") and sayCount(n, "one", "many").
std::set<std::string_view> messages_of(std::string_view script) {
  std::set<std::string_view> messages;
  constexpr std::string_view one = "say(\"";
  for (std::size_t at = script.find(one); at != std::string_view::npos; at = script.find(one, at))
    messages.insert(literal_after(script, at));
  constexpr std::string_view counted = "sayCount(";
  for (std::size_t at = script.find(counted); at != std::string_view::npos; at = script.find(counted, at)) {
    literal_after(script, at);
    messages.insert(literal_after(script, at));
  }
  return messages;
}

}  // namespace

Html say(Literal message, std::initializer_list<Html> values) {
  return message_of(Html(message), values);
}

Html say_count(std::size_t count, Literal one, Literal many, std::initializer_list<Html> more) {
  return message_of(key_of(count == 1, one, many), {number(count)}, more);
}

Html say_form(bool one, Literal singular, Literal plural, std::initializer_list<Html> values) {
  return message_of(key_of(one, singular, plural), values);
}

Html say_data(std::string_view sentence) {
  if (sentence.empty()) return {};
  Html out = raw(mark::data);
  out += escape(Context::text, sentence);
  out += raw(mark::end);
  return out;
}

Html either(const Html& en, const Html& ka) {
  Html out = raw(mark::either);
  out += en;
  out += raw(mark::value);
  out += ka;
  out += raw(mark::end);
  return out;
}

Html number(std::size_t value) {
  if (value < 1000) return escape(Context::text, fmt::format("{}", value));
  const Html last = escape(Context::text, fmt::format("{:03}", value % 1000));
  return say("{},{}", {number(value / 1000), last});  // each language groups digits in its own way
}

Html with_commas(const std::vector<Html>& items) {
  Html all;
  for (const Html& item : items) {
    if (!all.empty()) all += Html(Literal(", "));
    all += item;
  }
  return all;
}

Html listed(const std::vector<Html>& items) {
  if (items.size() < 2) return with_commas(items);
  return say("{} and {}", {with_commas({items.begin(), items.end() - 1}), items.back()});
}

const Words& Words::in(Language language) {
  static const Words english;
  static const Words georgian = [] {
    std::string both;
    for (const EmbeddedFile& file : assets::embedded())
      if (file.name.ends_with("ka.toml")) both += file.bytes;
    return Words(both);
  }();
  return language == Language::ka ? georgian : english;
}

Words::Words(std::string_view toml) : language_(Language::ka) {
  const toml::table file = toml::parse(toml);
  for (const auto& [section, messages] : file) {
    if (!messages.is_table()) mistake(section.str(), "stands in no table");
    for (const auto& [message, georgian] : *messages.as_table()) {
      const auto words = georgian.value<std::string>();
      if (!words) mistake(message.str(), "no words");
      check(message.str(), *words);
      const auto [known, fresh] = georgian_.emplace(message.str(), *words);
      if (!fresh && known->second != *words) mistake(message.str(), "two translations");
      if (section.str().starts_with("data")) of_data_.emplace(escape(Context::text, message.str()).bytes(), *words);
    }
  }
}

std::string_view Words::translation_of(std::string_view message, std::string_view english) const {
  if (language_ == Language::en) return english;
  const auto found = georgian_.find(message);
  if (found == georgian_.end()) mistake(message, "no Georgian words for it");
  return found->second;
}

std::string Words::of_data(std::string_view sentence) const {
  if (const auto found = of_data_.find(sentence); found != of_data_.end()) return found->second;
  const bool plain = sentence.find('<') == std::string_view::npos;  // of markup no part may be cut out
  for (const auto& [message, georgian] : of_data_)
    if (const auto values = plain ? values_in(sentence, message) : std::nullopt)
      return filled(message, georgian, *values);
  return fmt::format("<span lang=\"en\">{}</span>", sentence);
}

/// One reading of a page from start to end, into what is written.
class Words::Pass {
 public:
  Pass(const Words& words, std::string_view page) : words_(words), page_(page) {}

  std::string all() {
    std::string out = stretch();
    if (at_ != page_.size()) mistake(page_.substr(at_, 20), "a mark without its start");
    return out;
  }

 private:
  /// Up to a control character that the caller knows, with the messages on the way put into words.
  std::string stretch() {
    static constexpr std::string_view marks = "\x01\x02\x03\x04\x05\x06";
    std::string out;
    while (true) {
      const std::size_t next = std::min(page_.find_first_of(marks, at_), page_.size());
      out += page_.substr(at_, next - at_);
      at_ = next;
      switch (next == page_.size() ? mark::end : page_[next]) {
        case mark::message: out += message(); break;
        case mark::either: out += choice(); break;
        case mark::data: out += sentence(); break;
        default: return out;
      }
    }
  }

  bool take(char control) {
    const bool here = at_ < page_.size() && page_[at_] == control;
    at_ += here ? 1 : 0;
    return here;
  }

  void need_end(std::string_view of) {
    if (!take(mark::end)) mistake(of, "a mark without end");
  }

  std::string_view plain() {
    const std::size_t begin = at_;
    at_ = std::min(page_.find_first_of("\x02\x03\x04", at_), page_.size());
    return page_.substr(begin, at_ - begin);
  }

  std::string message() {
    ++at_;
    const std::string_view key = plain();
    const std::string_view english = take(mark::english) ? plain() : key;
    std::vector<std::string> values;
    while (take(mark::value)) values.push_back(stretch());
    need_end(key);
    if (values.size() != places_of(key).size()) mistake(key, "another number of values than places");
    return filled(key, words_.translation_of(key, english), values);
  }

  std::string sentence() {
    ++at_;
    const std::string said = stretch();
    need_end(said);
    return words_.language_ == Language::en ? said : words_.of_data(said);
  }

  std::string choice() {
    ++at_;
    std::string en = stretch();
    if (!take(mark::value)) mistake(en, "a choice of one");
    std::string ka = stretch();
    need_end(en);
    return words_.language_ == Language::ka ? ka : en;
  }

  const Words& words_;
  std::string_view page_;
  std::size_t at_ = 0;
};

Html Words::put(const Html& page) const {
  return Html(Pass(*this, page.bytes()).all());
}

Html Words::for_scripts(const std::vector<Html>& scripts) const {
  nlohmann::ordered_json messages;
  for (const Html& script : scripts)
    for (const std::string_view message : messages_of(script.bytes()))
      if (language_ != Language::en) messages[std::string(message)] = translation_of(message, message);
  if (messages.empty()) return {};
  std::string json = messages.dump();
  for (std::size_t at = json.find('<'); at != std::string::npos; at = json.find('<', at))
    json.replace(at, 1, "\\u003c");
  return Html(std::move(json));
}

}  // namespace punkti::web
