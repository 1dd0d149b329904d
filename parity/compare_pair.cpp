// SPDX-License-Identifier: GPL-3.0-or-later
#include "parity/compare_pair.hpp"

#include "parity/align_sentences.hpp"
#include "parity/differences.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace punkti::parity {
namespace {

constexpr double much_shorter = 0.75;       // length surplus of two single sentences: the longer has twice the words
constexpr std::size_t most_sentences = 60;  // of a unit; a longer one is a text without punctuation, not a paragraph

class PairComparer {
 public:
  PairComparer(const SignedVersion& en, const SignedVersion& ka, const Alignment& alignment)
      : signed_en_(en), signed_ka_(ka), en_(*en.version), ka_(*ka.version), alignment_(alignment) {}

  Comparison compare() {
    Comparison out{en_.name, ka_.name, {}};
    const auto only_ka = units_alone();
    auto next_link = alignment_.links.begin();
    add_alone(out.rows, only_ka.front());
    for (std::size_t i = 0; i < en_.units.size(); ++i) {
      if (next_link == alignment_.links.end() || next_link->en.front() > i) {
        out.rows.push_back(alone(en_, i, Status::en_only));
        continue;
      }
      out.rows.push_back(paired(*next_link));
      i = next_link->en.back();
      for (const auto unit : next_link->ka) add_alone(out.rows, only_ka[unit + 1]);
      ++next_link;
    }
    return out;
  }

 private:
  /// Georgian units without a partner, by the unit with one that they stand behind: [unit + 1], [0] for those before
  /// all.
  [[nodiscard]] std::vector<std::vector<std::size_t>> units_alone() const {
    std::vector<bool> used(ka_.units.size());
    for (const auto& link : alignment_.links)
      for (const auto unit : link.ka) used[unit] = true;
    std::vector<std::vector<std::size_t>> behind(ka_.units.size() + 1);
    std::size_t last = 0;
    for (std::size_t j = 0; j < ka_.units.size(); ++j) {
      if (used[j])
        last = j + 1;
      else
        behind[last].push_back(j);
    }
    return behind;
  }

  void add_alone(std::vector<BlockRow>& rows, const std::vector<std::size_t>& units) const {
    for (const auto unit : units) rows.push_back(alone(ka_, unit, Status::ka_only));
  }

  static Passage passage_of(const Version& version, const std::vector<std::size_t>& units) {
    Passage passage{version.name.source, version.units[units.front()].place, {}};
    passage.place.end = std::max(passage.place.end, version.units[units.back()].place.end);
    for (const auto unit : units) (passage.text += passage.text.empty() ? "" : "\n") += version.units[unit].text;
    return passage;
  }

  /// The heading above a unit; above a heading, one of a higher level.
  static std::string section_of(const Version& version, std::size_t unit) {
    const auto& units = version.units;
    const bool heading = units[unit].kind == UnitKind::heading;
    for (std::size_t i = unit; i-- > 0;)
      if (units[i].kind == UnitKind::heading && units[i].level > 1 && (!heading || units[i].level < units[unit].level))
        return units[i].text;
    return {};
  }

  [[nodiscard]] BlockRow alone(const Version& version, std::size_t unit, Status status) const {
    BlockRow row;
    row.status = status;
    row.heading = version.units[unit].kind == UnitKind::heading;
    row.section = section_of(version, unit);
    (status == Status::en_only ? row.en : row.ka) = passage_of(version, {unit});
    return row;
  }

  [[nodiscard]] BlockRow paired(const Link& link) const {
    BlockRow row;
    row.heading = en_.units[link.en.front()].kind == UnitKind::heading;
    row.moved = link.moved;
    row.section = section_of(en_, link.en.front());
    row.en = passage_of(en_, link.en);
    row.ka = passage_of(ka_, link.ka);
    row.differences = differences(words(en_, link.en), words(ka_, link.ka));
    if (!row.heading) row.sentences = sentence_rows(link);
    row.status = status_of(row, link);
    if (row.status == Status::parallel) row.sentences.clear();
    if (row.status == Status::shortened && !row.heading) row.left_out = left_out(row.en->text, row.ka->text);
    return row;
  }

  /// Numbers of points may differ between versions without anything being different.
  static std::string words(const Version& version, const std::vector<std::size_t>& units) {
    std::string out;
    for (const auto unit : units) (out += words_of(version.units[unit])) += '\n';
    return out;
  }

  [[nodiscard]] Status status_of(const BlockRow& row, const Link& link) const {
    if (!row.differences.empty()) return Status::different;
    if (!row.heading && one_says_more(row.en->text, row.ka->text)) return Status::shortened;
    const auto is_alone = [](const Row& sentence) { return !sentence.en || !sentence.ka; };
    if (std::ranges::any_of(row.sentences, is_alone)) return Status::shortened;
    if (row.heading || !row.sentences.empty() || link.en.size() + link.ka.size() > 2) return Status::parallel;
    const double surplus = length_surplus(alignment_.en[link.en.front()].length, alignment_.ka[link.ka.front()].length);
    return std::abs(surplus) > much_shorter ? Status::shortened : Status::parallel;
  }

  static std::vector<Passage> sentences_of(const SignedVersion& version, const std::vector<std::size_t>& units) {
    std::vector<Passage> out;
    for (const auto number : units) {
      const auto& unit = version.version->units[number];
      const bool copied = unit.text.size() == unit.place.size();
      for (const auto& sentence : version.units[number].sentences) {
        const auto begin = unit.place.begin + unit.words + sentence.place.begin;
        out.push_back({version.version->name.source,
                       copied ? ByteRange{begin, begin + sentence.place.size()} : unit.place,
                       std::string(slice(words_of(unit), sentence.place))});
      }
    }
    return out;
  }

  static std::optional<Passage> together(const std::vector<Passage>& sentences, std::size_t begin, std::size_t end) {
    if (begin == end) return std::nullopt;
    Passage passage = sentences[begin];
    for (std::size_t i = begin + 1; i < end; ++i) {
      passage.place.end = std::max(passage.place.end, sentences[i].place.end);
      (passage.text += ' ') += sentences[i].text;
    }
    return passage;
  }

  [[nodiscard]] std::vector<Row> sentence_rows(const Link& link) const {
    const auto en = sentences_of(signed_en_, link.en), ka = sentences_of(signed_ka_, link.ka);
    if (en.size() + ka.size() <= 2 || en.size() > most_sentences || ka.size() > most_sentences) return {};
    std::vector<Row> rows;
    for (const auto& found : align_sentences(sentence_evidence(alignment_.book, signed_en_, link.en),
                                             sentence_evidence(alignment_.book, signed_ka_, link.ka))) {
      Row row{Status::parallel, together(en, found.en, found.en_end), together(ka, found.ka, found.ka_end), {}};
      if (row.en && row.ka) row.differences = differences(row.en->text, row.ka->text);
      row.status = !row.ka                                     ? Status::en_only
                   : !row.en                                   ? Status::ka_only
                   : !row.differences.empty()                  ? Status::different
                   : one_says_more(row.en->text, row.ka->text) ? Status::shortened
                                                               : Status::parallel;
      rows.push_back(std::move(row));
    }
    return rows;
  }

  const SignedVersion& signed_en_;
  const SignedVersion& signed_ka_;
  const Version& en_;
  const Version& ka_;
  const Alignment& alignment_;
};

}  // namespace

std::string_view name_of(Status status) noexcept {
  switch (status) {
    case Status::shortened: return "shortened";
    case Status::different: return "different";
    case Status::en_only: return "en-only";
    case Status::ka_only: return "ka-only";
    case Status::parallel: break;
  }
  return "parallel";
}

Counts count(const Comparison& comparison) {
  Counts counts;
  for (const auto& row : comparison.rows) {
    switch (row.status) {
      case Status::parallel: ++counts.parallel; break;
      case Status::shortened: ++counts.shortened; break;
      case Status::different: ++counts.different; break;
      case Status::en_only: ++counts.en_only; break;
      case Status::ka_only: ++counts.ka_only; break;
    }
  }
  return counts;
}

Comparison compare_pair(const SignedVersion& en, const SignedVersion& ka, const Alignment& alignment) {
  return PairComparer(en, ka, alignment).compare();
}

}  // namespace punkti::parity
