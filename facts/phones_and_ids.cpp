// SPDX-License-Identifier: GPL-3.0-or-later
#include "facts/reading.hpp"
#include "indexer/text/utf8.hpp"

#include <algorithm>
#include <string>

namespace punkti::facts {
namespace {

constexpr std::size_t label_tokens = 6;       // between "tel." and the number
constexpr std::size_t near_label_tokens = 4;  // between "ს/კ" or "hotline" and the number
constexpr std::size_t longest_run = 24;       // tokens of one telephone number
constexpr std::string_view georgia = "995";

/// A row of figures that is dialled or written as one: "+995 (32) 2 00 11 22".
struct Run {
  std::string digits;
  std::size_t groups = 0;
  std::size_t first_group = 0;  ///< digits in it
  std::size_t last_group = 0;
  bool plus = false, star = false, dots = false, pairs = false;  ///< pairs: the last three groups have two digits
  std::size_t first = 0, next = 0;
};

bool speaks_georgian(const Reading& reading) {
  for (std::size_t at = 0; at < reading.tokens.size(); ++at) {
    const Token& token = reading.tokens[at];
    if (token.kind != Token::Kind::word) continue;
    if (text::is_modern_mkhedruli(text::code_point_at(token.folded, 0).value)) return true;
    if (token.folded == "ge" || context().at(reading.tokens, at, reading.text, "city")) return true;
  }
  return false;
}

class NumberFinder {
 public:
  NumberFinder(const Reading& reading, std::vector<Fact>& found)
      : reading_(reading), tokens_(reading.tokens), found_(found), is_georgian_(speaks_georgian(reading)) {}

  void run() {
    for (std::size_t at = 0; at < tokens_.size();) {
      const Run read = run_at(at);
      if (read.digits.empty()) {
        ++at;
        continue;
      }
      classify(read);
      at = read.next;
    }
  }

 private:
  [[nodiscard]] bool label_before(const Run& run, std::string_view role, std::size_t most) const {
    return is_near(reading_, role, run.first, most, true);
  }

  /// Only blanks of a line, brackets and hyphens stand inside; a sign that ends the run is left out.
  [[nodiscard]] Run run_at(std::size_t at) const {
    Run out;
    out.first = at;
    for (std::size_t i = at; i < std::min(tokens_.size(), at + longest_run); ++i) {
      const Token& token = tokens_[i];
      if (i > at && !continues(i)) break;
      if (token.kind == Token::Kind::number) {
        if (out.digits.size() + token.folded.size() > 18) break;
        add_group(out, token.folded);
        out.next = i + 1;
      } else if (is_sign(token, "+") && out.digits.empty()) {
        out.plus = true;
      } else if (is_sign(token, "*") && out.digits.empty()) {
        out.star = true;
      } else if (!is_sign(token, "(") && !is_sign(token, ")") && !is_dash(token)) {
        break;
      } else if (i == at && !is_sign(token, "(")) {
        break;
      }
    }
    return out;
  }

  [[nodiscard]] bool continues(std::size_t i) const {
    return !tokens_[i].new_line && tokens_[i].place.begin - tokens_[i - 1].place.end <= 3;
  }

  /// A trunk 0 behind a country's code is not dialled: "+44 (0)20 …"; Italy alone keeps it (ITU-T E.164).
  static std::string_view without_trunk(const Run& run, std::string_view group) {
    const bool second = run.plus && run.groups == 1 && run.digits != "39";
    return second && group.starts_with('0') ? group.substr(1) : group;
  }

  static void add_group(Run& run, std::string_view whole) {
    const auto written = without_trunk(run, whole);
    run.pairs =
        run.groups > 0 && written.size() == 2 && run.last_group <= 3 && (run.groups == 1 || run.last_group == 2);
    run.last_group = written.size();
    for (const char c : written) {
      if (c == '.' || c == ',') {
        run.dots = true;
        ++run.groups;
      } else {
        run.digits += c;
      }
    }
    if (++run.groups == 1) run.first_group = run.digits.size();
  }

  void classify(const Run& run) {
    if (add_id(run)) return;
    if (const auto phone = phone_of(run); !phone.empty() && !is_part(run))
      found_.push_back(reading_.fact(Kind::phone, phone, run.first, run.next));
  }

  /// The figures of "N3144-XIმს" and of "GE29NB00…" go on behind, or begin before.
  [[nodiscard]] bool is_part(const Run& run) const {
    const bool glued_behind = reading_.has(run.next) && !tokens_[run.next].spaced &&
                              tokens_[run.next].kind == Token::Kind::word && tokens_[run.next].folded.front() > 0;
    const bool glued_before =
        run.first > 0 && !tokens_[run.first].spaced && tokens_[run.first - 1].kind == Token::Kind::word;
    return glued_behind || glued_before;
  }

  /// 9 digits of a legal person, 11 of a natural one (Public Registry of Georgia), behind their label; behind
  /// "registration number" other countries' too.
  bool add_id(const Run& run) {
    if (run.plus || run.star || run.dots) return false;
    const auto size = run.digits.size();
    const bool labelled = label_before(run, "id-number", near_label_tokens);
    const bool georgian = size == 9 || size == 11;
    const bool foreign = size >= 6 && size <= 12 && label_before(run, "long-id", near_label_tokens);
    const bool company = size == 9 && run.groups == 1 && (run.digits[0] == '2' || run.digits[0] == '4') &&
                         label_before(run, "company", 8);
    if (!(labelled && georgian) && !foreign && !company) return false;
    if (label_before(run, "phone", 2)) return false;
    std::size_t first = run.first;
    while (tokens_[first].kind != Token::Kind::number) ++first;
    found_.push_back(reading_.fact(Kind::id_number, run.digits, first, run.next));
    return true;
  }

  /// E.164 of a run, or a short number as it is dialled; empty when it is no telephone number.
  [[nodiscard]] std::string phone_of(const Run& run) const {
    const bool labelled = label_before(run, "phone", label_tokens);
    if (run.star) return run.digits.size() >= 3 && run.digits.size() <= 6 && labelled ? "*" + run.digits : "";
    if (run.dots && !run.plus && !labelled) return {};
    if (run.plus) return run.digits.size() >= 8 ? international(run.digits) : "";
    if (run.digits.starts_with("00995")) return international(run.digits.substr(2));
    if (run.digits.starts_with(georgia) && (run.digits.size() == 12 || run.digits.size() == 13) &&
        (run.groups > 1 || labelled))
      return international(run.digits);
    return national(run, labelled);
  }

  /// A trunk 0 behind the country's code is not dialled: "+995 032 2 …". Lengths by ITU-T E.164.
  static std::string international(std::string digits) {
    if (digits.starts_with("9950")) digits.erase(3, 1);
    if (digits.size() > 15) return {};
    if (digits.starts_with(georgia) && digits.size() != 12) return {};
    return "+" + digits;
  }

  /// Georgian numbering plan: 9 digits, 5xx mobile, 32 2xx xx xx Tbilisi, other areas 4xx; a trunk 0 before them. What
  /// other countries write so too counts in a Georgian text only.
  [[nodiscard]] std::string national(const Run& run, bool labelled) const {
    const std::string& digits = run.digits;
    const bool grouped = run.groups >= 3;
    const std::string country = "+" + std::string(georgia);
    if (digits.size() == 10 && digits.starts_with("0322"))
      return run.groups > 1 || labelled ? country + digits.substr(1) : "";
    if (digits.size() == 9 && digits.front() == '5' && run.first_group == 3 && run.pairs && run.groups == 4)
      return country + digits;
    if (!is_georgian_) return short_number(run);
    if (digits.size() == 10 && digits.front() == '0')
      return labelled || digits.starts_with("0800") ? country + digits.substr(1) : "";
    if (digits.size() == 9 && digits.front() == '5')
      return labelled || (grouped && run.first_group == 3) ? country + digits : "";
    if (digits.size() == 9 && (digits.starts_with("322") || digits.front() == '4' || digits.front() == '7'))
      return labelled && run.groups > 1 ? country + digits : "";
    if (digits.size() == 7 && digits.front() == '2' && labelled && run.groups > 1) return country + "32" + digits;
    return short_number(run);
  }

  [[nodiscard]] std::string short_number(const Run& run) const {
    const auto size = run.digits.size();
    const bool year = size == 4 && (run.digits.starts_with("19") || run.digits.starts_with("20"));
    if (size < 3 || size > 6 || run.groups > 2 || run.dots || year) return {};
    return label_before(run, "hot-line", 3) && ends_here(run.next) ? run.digits : "";
  }

  [[nodiscard]] bool ends_here(std::size_t at) const {
    return !reading_.has(at) || tokens_[at].kind == Token::Kind::sign || tokens_[at].new_line ||
           is_border(reading_, at);
  }

  const Reading& reading_;
  std::span<const Token> tokens_;
  std::vector<Fact>& found_;
  bool is_georgian_;  ///< the text, by its letters or by what it names
};

}  // namespace

void find_phones_and_ids(const Reading& reading, std::vector<Fact>& found) {
  NumberFinder(reading, found).run();
}

}  // namespace punkti::facts
