// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/mojibake.hpp"

#include "corpus/characters.hpp"
#include "corpus/code_pages.hpp"
#include "indexer/text/legacy_font.hpp"
#include "indexer/text/letter_bigrams.hpp"

#include <unicode/utf8.h>

#include <algorithm>
#include <array>
#include <map>

namespace punkti::corpus {
namespace {

constexpr std::size_t least_letters = 8;                // of a file
constexpr int most_times = 2;                           // that a text was taken for another and saved
constexpr std::string_view georgian_lead = "\xE1\x83";  // the first two bytes of every Mkhedruli letter

/// A line, and for each of its bytes and its end the byte of the original it came from.
struct Line {
  std::string text;
  std::vector<std::uint32_t> from;
  std::size_t letters = 0, guessed = 0;

  void add(std::string_view bytes, std::size_t origin, bool copied) {
    for (std::size_t i = 0; i < bytes.size(); ++i)
      from.push_back(static_cast<std::uint32_t>(copied ? origin + i : origin));
    text += bytes;
  }
};

/// Signs of a code page -> bytes. What 8-bit text shows for a byte without a meaning, and Latin-1, are in it too.
class Page {
 public:
  explicit Page(std::string_view name) : name_(name) {
    const UpperHalf& upper = upper_half(name);
    for (std::size_t i = 0; i < upper.size(); ++i) {
      bytes_.try_emplace(static_cast<char32_t>(0x80 + i), static_cast<char>(0x80 + i));
      // Programs drop bytes without a meaning: the letters that end with one are lost to a reader.
      if (upper[i] == 0x80 + i && upper[i] < 0xA0 && i >= 0x10)
        lost_.push_back(std::string(georgian_lead) + static_cast<char>(0x80 + i));
    }
    for (std::size_t i = 0; i < upper.size(); ++i) bytes_[upper[i]] = static_cast<char>(0x80 + i);
  }

  [[nodiscard]] std::string_view name() const { return name_; }
  [[nodiscard]] const std::vector<std::string>& lost() const { return lost_; }
  /// @return 0 when the sign is not of the page's upper half
  [[nodiscard]] char byte_of(char32_t sign) const {
    if (sign < 0x80) return 0;
    const auto found = bytes_.find(sign);
    return found == bytes_.end() ? char{0} : found->second;
  }

 private:
  std::string_view name_;
  std::map<char32_t, char> bytes_;
  std::vector<std::string> lost_;
};

/// Takes a line back by one saving.
class Rereader {
 public:
  Rereader(const Line& line, const Page& page) : line_(line), page_(page) {}

  Line reread() {
    for (std::size_t at = 0; at < line_.text.size();) {
      const std::size_t begin = at;
      const char byte = page_.byte_of(next_character(line_.text, at));
      if (byte != 0) {
        bytes_ += byte;
        origins_.push_back(begin);
        continue;
      }
      take_run(begin);
      copy(begin, at);
    }
    take_run(line_.text.size());
    read_.from.push_back(line_.from.back());
    fill_lost();
    return std::move(read_);
  }

 private:
  void copy(std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i) read_.add(std::string_view(line_.text).substr(i, 1), line_.from[i], true);
  }

  /// Signs that are bytes of the page become the characters that these bytes are in UTF-8, where they are any.
  void take_run(std::size_t end) {
    origins_.push_back(end);
    const auto* data = reinterpret_cast<const std::uint8_t*>(bytes_.data());
    for (std::size_t i = 0; i < bytes_.size();) {
      std::size_t next = i;
      UChar32 c = 0;
      U8_NEXT(data, next, bytes_.size(), c);
      if (c >= 0) {
        if (c >= 0x10D0 && c <= 0x10FF) ++read_.letters;
        read_.add(std::string_view(bytes_).substr(i, next - i), line_.from[origins_[i]], false);
        i = next;
      } else if (std::string_view(bytes_).substr(i).starts_with(georgian_lead)) {
        lost_at_.push_back(read_.text.size());
        read_.add(page_.lost().front(), line_.from[origins_[i]], false);
        i += georgian_lead.size();
      } else {
        copy(origins_[i], origins_[i + 1]);
        ++i;
      }
    }
    bytes_.clear();
    origins_.clear();
  }

  /// Of the letters that can be lost, the one that fits best between its neighbours.
  void fill_lost() {
    for (const std::size_t at : lost_at_) {
      const std::string before = at >= 3 ? read_.text.substr(at - 3, 3) : std::string{};
      const std::string after = read_.text.substr(at + 3, 3);
      const auto likelihood = [&](const std::string& letter) {
        const std::string keys = text::encode_legacy_font(word_part(before) + letter + word_part(after));
        return text::georgian_by_legacy_keys().log_likelihood(keys);
      };
      const std::string& best = *std::ranges::max_element(page_.lost(), {}, likelihood);
      read_.text.replace(at, 3, best);
    }
    read_.guessed = lost_at_.size();
  }
  static std::string word_part(const std::string& neighbour) {
    return neighbour.starts_with(georgian_lead) ? neighbour : std::string{};
  }

  const Line& line_;
  const Page& page_;
  Line read_;
  std::string bytes_;                 ///< of the run of signs that is being read
  std::vector<std::size_t> origins_;  ///< where its signs begin in the line
  std::vector<std::size_t> lost_at_;
};

/// Signs without which a line cannot hold Georgian taken for 8-bit text: cheap to look for.
bool may_hold_mojibake(std::string_view line) {
  // What the two lead bytes become: áƒ, á and U+0083, бѓ; the first of them (á, б) when taken so once more.
  static constexpr std::array<std::string_view, 5> signs{"\xC3\xA1\xC6\x92", "\xC3\xA1\xC2\x83", "\xD0\xB1\xD1\x93",
                                                         "\xC3\x83\xC2\xA1", "\xD0\xA0\xC2\xB1"};
  return std::ranges::any_of(signs, [&](std::string_view sign) { return line.find(sign) != std::string_view::npos; });
}

Line whole_line(std::string_view text, std::size_t begin) {
  Line line;
  line.add(text, begin, true);
  line.from.push_back(static_cast<std::uint32_t>(begin + text.size()));
  return line;
}

Line mend_line(std::string_view text, std::size_t begin, const Page& page) {
  Line line = whole_line(text, begin);
  for (int time = 0; time < most_times; ++time) {
    Line before = Rereader(line, page).reread();
    if (before.letters > 0) return before;
    line = std::move(before);
  }
  return line;
}

class Mender {
 public:
  Mender(std::string_view text, const Page& page) : text_(text), page_(page) {}

  Mended mend() {
    mended_.page = page_.name();
    for (std::size_t begin = 0; begin < text_.size();) {
      const std::size_t end = std::min(text_.find('\n', begin), text_.size() - 1) + 1;
      add(begin, end);
      begin = end;
    }
    mark(text_.size());
    return std::move(mended_);
  }

 private:
  void add(std::size_t begin, std::size_t end) {
    const std::string_view line = text_.substr(begin, end - begin);
    if (may_hold_mojibake(line)) {
      const Line mended = mend_line(line, begin, page_);
      if (mended.letters > 0) return add_mended(mended);
    }
    mark(begin);
    mended_.text += line;
  }

  void add_mended(const Line& line) {
    if (mended_.letters == 0) mended_.first = line.from.front();
    mended_.letters += line.letters;
    mended_.guessed += line.guessed;
    for (std::size_t i = 0; i < line.text.size(); ++i) {
      const bool begins_character = (static_cast<unsigned char>(line.text[i]) & 0xC0u) != 0x80u;
      if (begins_character) mark(line.from[i]);
      mended_.text += line.text[i];
    }
  }

  /// Notes where the next character comes from, unless the pair before says so.
  void mark(std::size_t origin) {
    const auto here = static_cast<std::uint32_t>(mended_.text.size());
    auto& pairs = mended_.on_disk;
    const std::uint32_t told = pairs.empty() ? here : pairs.back().second + (here - pairs.back().first);
    if (told != origin) pairs.emplace_back(here, static_cast<std::uint32_t>(origin));
  }

  std::string_view text_;
  const Page& page_;
  Mended mended_;
};

}  // namespace

std::optional<Mended> mend_mojibake(std::string_view text) {
  if (!may_hold_mojibake(text)) return std::nullopt;
  static const std::array<Page, 2> pages{Page("windows-1252"), Page("windows-1251")};
  for (const Page& page : pages)
    if (Mended mended = Mender(text, page).mend(); mended.letters >= least_letters) return mended;
  return std::nullopt;
}

}  // namespace punkti::corpus
