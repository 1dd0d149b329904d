// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/lexicon/topic_file.hpp"

#include <fmt/format.h>
#include <toml++/toml.h>

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace punkti::lexicon {

namespace {

/// `references` maps the topic to other people's schemes (law articles, OPP-115, ToS;DR, DPV); matching does not read
/// it.
constexpr std::array topic_keys{"id",       "group",  "label_en",   "label_ka", "covers",
                                "excludes", "source", "references", "cue"};
constexpr std::array cue_keys{"where", "weight", "between", "en", "ka", "any", "unless"};

class Problems {
 public:
  Problems(std::string_view file, std::vector<std::string>& list) : file_(file), list_(list) {}

  void add(const toml::source_region& at, std::string_view what) {
    list_.push_back(fmt::format("{}:{}: {}", file_, at.begin.line, what));
  }

 private:
  std::string_view file_;
  std::vector<std::string>& list_;
};

std::optional<toml::table> parse(std::string_view toml_text, Problems& problems) {
  try {
    return toml::parse(toml_text);
  } catch (const toml::parse_error& error) {
    problems.add(error.source(), error.description());
    return std::nullopt;
  }
}

template <class Keys>
void refuse_unknown(const toml::table& table, const Keys& keys, Problems& problems) {
  for (const auto& [key, value] : table) {
    const std::string_view name = key.str();
    const bool known = std::ranges::any_of(keys, [name](std::string_view k) { return name == k; });
    if (!known) problems.add(value.source(), fmt::format("\"{}\" is no key here", name));
  }
}

std::vector<std::string> read_strings(const toml::table& table, std::string_view key, Problems& problems) {
  std::vector<std::string> strings;
  const toml::node* node = table.get(key);
  if (node == nullptr) return strings;
  const toml::array* array = node->as_array();
  if (array == nullptr) {
    problems.add(node->source(), fmt::format("{} is not a list", key));
    return strings;
  }
  for (const toml::node& element : *array) {
    if (const auto* text = element.as_string()) {
      strings.push_back(text->get());
    } else {
      problems.add(element.source(), fmt::format("{} holds something else than words in quotes", key));
    }
  }
  return strings;
}

std::string read_string(const toml::table& table, std::string_view key, Problems& problems) {
  const auto text = table[key].value<std::string>();
  if (!text || text->empty()) problems.add(table.source(), fmt::format("{} is missing", key));
  return text.value_or("");
}

CuePlace read_place(const toml::table& cue, Problems& problems) {
  const auto where = cue["where"].value_or(std::string("body"));
  if (where == "body") return CuePlace::body;
  if (where == "heading") return CuePlace::heading;
  if (where == "any") return CuePlace::any;
  if (where == "title") return CuePlace::title;
  problems.add(cue.source(), fmt::format("where = \"{}\": it can be body, heading, any or title", where));
  return CuePlace::body;
}

std::uint32_t read_between(const toml::table& cue, Problems& problems) {
  constexpr std::int64_t most = 20;
  const std::int64_t between = cue["between"].value_or(std::int64_t{CuePhrase::usual_between});
  if (between >= 0 && between <= most) return static_cast<std::uint32_t>(between);
  problems.add(cue.source(), fmt::format("between = {}: it can be 0 to {}", between, most));
  return CuePhrase::usual_between;
}

Cue read_cue(const toml::table& table, Problems& problems) {
  refuse_unknown(table, cue_keys, problems);
  Cue cue;
  cue.place = read_place(table, problems);
  cue.weight = table["weight"].value_or(1.0);
  if (const toml::node* weight = table.get("weight"); weight != nullptr && !weight->is_number())
    problems.add(weight->source(), "weight is no number");
  cue.between = read_between(table, problems);
  for (const std::string_view language : {"en", "ka", "any"})
    std::ranges::move(read_strings(table, language, problems), std::back_inserter(cue.phrases));
  cue.unless = read_strings(table, "unless", problems);
  if (cue.phrases.empty()) problems.add(table.source(), "a cue without phrases");
  return cue;
}

/// What is said to have been looked for, and where it stands; read_cue names what cannot be read.
void note_wordings(const toml::table& table, TopicFile& file) {
  const bool speaks_for = table["weight"].value_or(1.0) > 0;
  const auto note = [&](std::string_view key, std::vector<std::string>* list) {
    const toml::array* array = table[key].as_array();
    if (array == nullptr) return;
    for (const toml::node& element : *array)
      if (const auto* text = element.as_string()) {
        if (list != nullptr && speaks_for) list->push_back(text->get());
        file.lines.emplace(text->get(), element.source().begin.line);
      }
  };
  note("en", &file.topic.looked_for.en);
  note("ka", &file.topic.looked_for.ka);
  note("any", &file.topic.looked_for.any);
  note("unless", nullptr);
}

void read_cues(const toml::table& table, TopicFile& file, Problems& problems) {
  const toml::array* cues = table["cue"].as_array();
  if (cues == nullptr) return problems.add(table.source(), "no [[cue]]: it says which words speak for the topic");
  for (const toml::node& node : *cues)
    if (const toml::table* cue = node.as_table()) {
      file.cues.push_back(read_cue(*cue, problems));
      note_wordings(*cue, file);
    }
}

bool is_id(std::string_view id) {
  const auto fits = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; };
  return !id.empty() && std::ranges::all_of(id, fits);
}

TopicFile read_own_topic(std::string_view name, const toml::table& table) {
  TopicFile file;
  file.name = name;
  Problems problems(name, file.problems);
  refuse_unknown(table, topic_keys, problems);
  const auto text = [&](std::string_view key, std::string otherwise) {
    const toml::node* node = table.get(key);
    if (node == nullptr) return otherwise;
    if (!node->is_string()) problems.add(node->source(), fmt::format("{} is no text in quotes", key));
    return node->value_or(std::move(otherwise));
  };
  const std::string id = read_string(table, "id", problems);
  if (!id.empty() && !is_id(id))
    problems.add(table.get("id")->source(), fmt::format("id = \"{}\": it takes a-z, 0-9 and hyphens", id));
  const std::string label = text("label_en", id);
  file.topic = {id,
                label,
                text("label_ka", label),
                text("group", "own"),
                text("covers", ""),
                text("excludes", ""),
                text("source", ""),
                {}};
  read_cues(table, file, problems);
  return file;
}

}  // namespace

TopicFile read_topic_file(std::string_view name, std::string_view toml_text) {
  TopicFile file;
  file.name = name;
  Problems problems(name, file.problems);
  const auto table = parse(toml_text, problems);
  if (!table) return file;
  refuse_unknown(*table, topic_keys, problems);
  const auto text = [&](std::string_view key) { return read_string(*table, key, problems); };
  file.topic = {text("id"),     text("label_en"), text("label_ka"), text("group"),
                text("covers"), text("excludes"), text("source"),   {}};
  read_cues(*table, file, problems);
  return file;
}

std::vector<TopicFile> read_own_topics(std::string_view name, std::string_view toml_text) {
  std::vector<TopicFile> files;
  TopicFile unread;
  Problems problems(name, unread.problems);
  const auto table = parse(toml_text, problems);
  if (!table) return {std::move(unread)};
  const toml::node* several = table->get("topic");
  if (several == nullptr) return {read_own_topic(name, *table)};
  const toml::array* tables = several->as_array();
  if (tables == nullptr || table->size() > 1)
    problems.add(several->source(), "a file of several topics has [[topic]] tables and nothing else");
  for (std::size_t i = 0; tables != nullptr && i < tables->size(); ++i)
    if (const toml::table* one = tables->get(i)->as_table()) files.push_back(read_own_topic(name, *one));
  if (!unread.problems.empty()) files.push_back(std::move(unread));
  return files;
}

WordGroups read_word_groups(std::string_view name, std::string_view toml_text, std::vector<std::string>& list) {
  WordGroups groups;
  Problems problems(name, list);
  const auto table = parse(toml_text, problems);
  if (!table) return groups;
  const toml::table* words = (*table)["words"].as_table();
  if (words == nullptr) {
    problems.add(table->source(), "no [words]");
    return groups;
  }
  for (const auto& [key, value] : *words) {
    std::vector<CueWord>& group = groups[std::string(key.str())];
    for (const std::string& written : read_strings(*words, key.str(), problems)) {
      ReadWord read = read_cue_word(written);
      if (!read.problem.empty()) problems.add(value.source(), read.problem);
      if (read.problem.empty()) group.push_back(std::move(read.word));
    }
  }
  return groups;
}

}  // namespace punkti::lexicon
