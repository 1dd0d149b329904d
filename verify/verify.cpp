// SPDX-License-Identifier: GPL-3.0-or-later
#include "verify/verify.hpp"

#include "corpus/characters.hpp"
#include "corpus/find_sources.hpp"
#include "corpus/load_file.hpp"
#include "corpus/read_source.hpp"
#include "corpus/sha256.hpp"
#include "verify/words.hpp"

#include <algorithm>
#include <map>
#include <numeric>
#include <set>

namespace punkti::verify {
namespace {

/// Fewer words stand in many places: only their neighbours tell which of them is meant.
constexpr std::size_t few_words = 6;
constexpr std::size_t most_occurrences = 2'000;
constexpr std::string_view of_same_file = "the file is the one that was quoted, and does not say so there";

/// A file of the corpus, read when it is first asked for.
struct File {
  corpus::Source source;
  std::string sha256;
  std::string trouble;                                  ///< why it cannot be read; empty when it can
  std::optional<FileWords> words;                       ///< nothing when it cannot
  std::set<std::pair<std::size_t, std::size_t>> taken;  ///< stretches in which a quotation was found
};

class Corpus {
 public:
  explicit Corpus(std::vector<corpus::Source> sources) {
    for (corpus::Source& source : sources) {
      std::string path = source.path;
      unread_.emplace(std::move(path), std::move(source));
    }
  }

  /// Nothing when the corpus has no such file.
  File* at(const std::string& path) {
    if (const auto known = files_.find(path); known != files_.end()) return &known->second;
    const auto found = unread_.find(path);
    return found == unread_.end() ? nullptr : &files_.emplace(path, read(found->second)).first->second;
  }

  /// Files in which words of a file may stand now: of the same folder, of the same name, with the same bytes.
  std::vector<File*> relatives(const std::string& path, const std::string& sha256) {
    std::vector<File*> files;
    for (const auto& [other, source] : unread_) {
      if (other == path) continue;
      const bool akin =
          (!folder_of(path).empty() && folder_of(other) == folder_of(path)) || name_of(other) == name_of(path);
      if (!akin && !(unread_.find(path) == unread_.end() && sum_of(source) == sha256)) continue;
      if (File* file = at(other); file->words) files.push_back(file);
    }
    return files;
  }

 private:
  static std::string folder_of(const std::string& path) {
    return path.substr(0, path.find('/') == std::string::npos ? 0 : path.find('/'));
  }
  static std::string name_of(const std::string& path) { return path.substr(path.rfind('/') + 1); }

  static File read(const corpus::Source& source) {
    File file{source, {}, {}, {}, {}};
    auto read = corpus::read_text(source);
    if (!read) {
      file.trouble = read.error().what;
      return file;
    }
    file.sha256 = read->file.sha256;
    file.words.emplace(std::move(*read));
    return file;
  }

  /// Of a file that may never be read as text: a renamed one is known by its bytes.
  const std::string& sum_of(const corpus::Source& source) {
    const auto [known, fresh] = sums_.try_emplace(source.path);
    if (fresh)
      if (const auto bytes = corpus::load_file(source.file, corpus::ReadLimits{}.file_bytes))
        known->second = corpus::sha256_hex(*bytes);
    return known->second;
  }

  std::map<std::string, corpus::Source> unread_;
  std::map<std::string, File> files_;
  std::map<std::string, std::string> sums_;
};

bool is_of_word(char32_t c) {
  return (c >= U'0' && c <= U'9') || corpus::is_letter(c);
}

/// Words that run together are parted by their writing all the same: "AnalyticsGoogle", "APIMeta", "Googleვიზიტორების".
bool parts_by_writing(char32_t before, char32_t after, char32_t next) {
  if (!corpus::is_letter(before) || !corpus::is_letter(after)) return false;
  if (corpus::is_georgian(before) != corpus::is_georgian(after)) return true;
  return corpus::is_upper(after) && (corpus::is_lower(before) || corpus::is_lower(next));
}

/// A longer run without a blank is no word, and where it is cut into clauses tells nothing.
constexpr std::size_t longest_word = 700;

bool stands_in_endless_run(std::string_view text, std::size_t border) {
  const std::string_view before = text.substr(border - std::min(border, longest_word), std::min(border, longest_word));
  const std::string_view after = text.substr(border, longest_word);
  const std::size_t blank = before.rfind(' ');
  const std::size_t left = blank == std::string_view::npos ? before.size() : before.size() - blank - 1;
  return left + std::min(after.find(' '), after.size()) >= longest_word;
}

bool goes_on(std::string_view text, std::size_t border) {
  if (border == 0 || border >= text.size() || stands_in_endless_run(text, border)) return false;
  std::size_t at_before = border, at_after = border;
  const char32_t before = corpus::previous_character(text, at_before);
  const char32_t after = corpus::next_character(text, at_after);
  const char32_t next = at_after < text.size() ? corpus::next_character(text, at_after) : U' ';
  return is_of_word(before) && is_of_word(after) && !parts_by_writing(before, after, next);
}

/// "14 days" does not stand in "114 days".
bool stands_apart(std::string_view text, Span at) {
  return !goes_on(text, at.begin) && !goes_on(text, at.end);
}

std::size_t common_end(std::string_view a, std::string_view b) {
  return static_cast<std::size_t>(std::mismatch(a.rbegin(), a.rend(), b.rbegin(), b.rend()).first - a.rbegin());
}

std::size_t common_start(std::string_view a, std::string_view b) {
  return static_cast<std::size_t>(std::mismatch(a.begin(), a.end(), b.begin(), b.end()).first - a.begin());
}

/// How much of a quotation's neighbours stands beside a stretch.
struct Company {
  std::size_t bytes = 0;
  bool known = false;  ///< half of one of them at least
};

Company company_of(const Sought& sought, std::string_view text, Span at) {
  std::string_view before = text.substr(0, at.begin), after = text.substr(at.end);
  if (before.ends_with(' ')) before.remove_suffix(1);
  if (after.starts_with(' ')) after.remove_prefix(1);
  const std::size_t left = common_end(sought.prefix, before), right = common_start(sought.suffix, after);
  const bool known_left = sought.prefix.empty() ? before.empty() : 2 * left >= sought.prefix.size();
  const bool known_right = sought.suffix.empty() ? after.empty() : 2 * right >= sought.suffix.size();
  return {left + right, known_left || known_right};
}

/// Looks for quotations in order: those that are intact first, since a stretch belongs to one quotation only; then
/// those that their neighbours tell; then the others, long ones before the short ones that stand in them.
class Search {
 public:
  Search(std::span<const Quotation> quotations, Corpus corpus) : quotations_(quotations), corpus_(std::move(corpus)) {}

  std::vector<Finding> findings() {
    findings_.resize(quotations_.size());
    for (const Quotation& one : quotations_) sought_.emplace_back(one);
    std::vector<std::size_t> left(quotations_.size());
    std::iota(left.begin(), left.end(), std::size_t{0});
    std::ranges::stable_sort(left, std::greater{}, [this](std::size_t i) { return sought_[i].exact.size(); });
    std::erase_if(left, [this](std::size_t i) { return is_intact(i); });
    std::erase_if(left, [this](std::size_t i) { return was_cut(i); });
    std::erase_if(left, [this](std::size_t i) { return has_moved_with_its_neighbours(i); });
    for (const std::size_t i : left) look_everywhere(i);
    return std::move(findings_);
  }

  Corpus& corpus() { return corpus_; }

 private:
  struct Stretch {
    File* file = nullptr;
    Span at;
  };

  [[nodiscard]] File* file_of(std::size_t i) { return corpus_.at(quotations_[i].source); }

  bool is_intact(std::size_t i) {
    const Quotation& one = quotations_[i];
    Finding& finding = findings_[i];
    File* file = file_of(i);
    if (file == nullptr) return false;
    finding.file = !file->words                 ? FileState::unreadable
                   : file->sha256 == one.sha256 ? FileState::same
                                                : FileState::changed;
    if (!file->words) return false;
    const Fitting fitting = fitting_in(*file, one.place, sought_[i].exact);
    // An address in a link stands in the bytes and not in what is read.
    if (fitting.fit == Fit::none && file->source.format != corpus::Format::text &&
        file->words->has_bytes(one.place, one.exact)) {
      finding.status = Status::intact;
      finding.found = Found{one.source, one.place};
      return true;
    }
    if (fitting.fit == Fit::whole) {
      found(i, Status::intact, {file, fitting.at});
      finding.found = Found{one.source, one.place};
    }
    return fitting.fit == Fit::whole;
  }

  /// Of a file that nobody touched, words that are only a part of their place were cut after they were quoted: they
  /// have not moved there. Markup is not asked: there a place may be a whole clause of which a part is quoted.
  bool was_cut(std::size_t i) {
    File* file = file_of(i);
    if (file == nullptr || !file->words || file->source.format != corpus::Format::text) return false;
    const ByteRange place = quotations_[i].place;
    if (findings_[i].file != FileState::same || fitting_in(*file, place, sought_[i].exact).fit != Fit::part)
      return false;
    auto edited = find_edit_in(sought_[i], *file->words, file->words->touching(place));
    if (!edited || edited->edits.empty()) return false;
    found(i, Status::edited, {file, edited->place});
    findings_[i].edits = std::move(edited->edits);
    findings_[i].why = of_same_file;
    return true;
  }

  /// How words stand within a place: as the whole of it, or cut out of it.
  enum class Fit { none, part, whole };
  struct Fitting {
    Fit fit = Fit::none;
    Span at;
  };

  [[nodiscard]] static Fitting fitting_in(const File& file, ByteRange place, std::string_view words) {
    Fitting fitting;
    if (words.empty()) return fitting;
    const Span around = file.words->touching(place);
    std::size_t tries = 0;
    for (std::size_t at = file.words->find(words, around.begin);
         at != std::string::npos && at + words.size() <= around.end && tries < most_occurrences;
         at = file.words->find(words, at + 1)) {
      const Span stretch{at, at + words.size()};
      if (!lies_in(place, file.words->on_disk(stretch))) continue;
      ++tries;
      fitting = {Fit::part, stretch};
      const bool whole = file.source.format != corpus::Format::text || is_all_of(place, *file.words, stretch);
      if (whole && stands_apart(file.words->text(), stretch)) return {Fit::whole, stretch};
    }
    return fitting;
  }

  [[nodiscard]] static bool lies_in(ByteRange place, ByteRange part) {
    return part.begin < part.end && part.begin >= place.begin && part.end <= place.end;
  }

  /// Nothing that is read in the place stands before the stretch or after it.
  [[nodiscard]] static bool is_all_of(ByteRange place, const FileWords& file, Span stretch) {
    const auto within = [&](Span neighbour) { return lies_in(place, file.on_disk(neighbour)); };
    return !within(file.character_before(stretch.begin)) && !within(file.character_after(stretch.end));
  }

  void found(std::size_t i, Status status, Stretch stretch) {
    stretch.file->taken.emplace(stretch.at.begin, stretch.at.end);
    findings_[i].status = status;
    findings_[i].found = Found{stretch.file->source.path, stretch.file->words->on_disk(stretch.at)};
    // The longest quotation of a clause comes first: it is the clause.
    if (!quotations_[i].clause.empty()) clauses_.try_emplace(quotations_[i].clause, stretch);
  }

  /// The free stretch of a file with a quotation's very words that has most of its neighbours.
  struct Choice {
    std::optional<Span> at;
    Company company;
  };
  [[nodiscard]] static Choice choose(const Sought& sought, const File& file, Span within) {
    Choice best;
    const std::string& text = file.words->text();
    std::size_t tries = 0;
    for (std::size_t at = file.words->find(sought.exact, within.begin);
         at != std::string::npos && at + sought.exact.size() <= within.end && tries < most_occurrences;
         at = file.words->find(sought.exact, at + 1), ++tries) {
      const Span stretch{at, at + sought.exact.size()};
      if (!stands_apart(text, stretch) || file.taken.contains({stretch.begin, stretch.end})) continue;
      const Company company = company_of(sought, text, stretch);
      if (!best.at || std::pair(company.known, company.bytes) > std::pair(best.company.known, best.company.bytes))
        best = {stretch, company};
    }
    return best;
  }
  [[nodiscard]] static Choice choose(const Sought& sought, const File& file) {
    return choose(sought, file, {0, file.words->text().size()});
  }

  bool has_moved_with_its_neighbours(std::size_t i) {
    File* file = file_of(i);
    if (file == nullptr || !file->words || sought_[i].exact.empty()) return false;
    const Choice choice = choose(sought_[i], *file);
    if (!choice.at || !choice.company.known) return false;
    found(i, Status::moved, {file, *choice.at});
    return true;
  }

  void look_everywhere(std::size_t i) {
    File* file = file_of(i);
    const bool readable = file != nullptr && file->words;
    const bool done = (readable && (stands_alone_in(i, *file) || stands_in_its_clause(i) || is_edited_in(i, *file))) ||
                      stands_in_relative(i, !readable);
    findings_[i].why = reason(i, file, done);
  }

  /// Enough words to be known without their neighbours.
  bool stands_alone_in(std::size_t i, File& file) {
    if (sought_[i].words.size() < few_words) return false;
    const Choice choice = choose(sought_[i], file);
    if (choice.at) found(i, Status::moved, {&file, *choice.at});
    return choice.at.has_value();
  }

  bool stands_in_its_clause(std::size_t i) {
    const auto clause = clauses_.find(quotations_[i].clause);
    if (clause == clauses_.end() || sought_[i].exact.empty()) return false;
    const Choice choice = choose(sought_[i], *clause->second.file, clause->second.at);
    if (choice.at) found(i, Status::moved, {clause->second.file, *choice.at});
    return choice.at.has_value();
  }

  bool is_edited_in(std::size_t i, File& file) {
    auto edited = find_edit(sought_[i], *file.words);
    if (!edited || edited->edits.empty()) return false;
    found(i, Status::edited, {&file, edited->place});
    findings_[i].edits = std::move(edited->edits);
    return true;
  }

  bool stands_in_relative(std::size_t i, bool also_edited) {
    const Quotation& one = quotations_[i];
    if (stands_in_its_clause(i)) return true;
    const std::vector<File*> relatives = corpus_.relatives(one.source, one.sha256);
    for (File* file : relatives) {
      const Choice choice = choose(sought_[i], *file);
      if (!choice.at || (!choice.company.known && sought_[i].words.size() < few_words)) continue;
      found(i, Status::moved, {file, *choice.at});
      return true;
    }
    if (also_edited)
      for (File* file : relatives)
        if (sought_[i].words.size() >= few_words && is_edited_in(i, *file)) return true;
    return false;
  }

  [[nodiscard]] std::string reason(std::size_t i, const File* file, bool done) const {
    if (file == nullptr) return "the file is not in the corpus";
    if (!file->words) return "the file cannot be read";
    if (findings_[i].file == FileState::same) return std::string(of_same_file);
    return done ? "" : "the words stand in the file no more";
  }

  std::span<const Quotation> quotations_;
  Corpus corpus_;
  std::vector<Sought> sought_;
  std::vector<Finding> findings_;
  std::map<std::string, Stretch> clauses_;  // where the longest quotation of a clause was found
};

std::vector<FileFinding> files_of(std::span<const Quotation> quotations, const std::vector<Finding>& findings,
                                  Corpus& corpus) {
  std::map<std::string, FileFinding> files;
  for (std::size_t i = 0; i < quotations.size(); ++i) {
    FileFinding& file = files[quotations[i].source];
    file.source = quotations[i].source;
    // A report whose quotations name several sums for one file: the file is the same only when all of them agree.
    if (file.quotations == 0 || findings[i].file == FileState::changed) file.state = findings[i].file;
    ++file.quotations;
    file.intact += findings[i].status == Status::intact ? 1U : 0U;
  }
  std::vector<FileFinding> list;
  for (auto& [source, file] : files) {
    if (file.state == FileState::unreadable) file.why = corpus.at(source)->trouble;
    list.push_back(std::move(file));
  }
  return list;
}

}  // namespace

std::string_view name_of(Status status) noexcept {
  switch (status) {
    case Status::intact: return "intact";
    case Status::moved: return "moved";
    case Status::edited: return "edited";
    case Status::gone: return "gone";
  }
  return "";
}

std::string_view name_of(FileState state) noexcept {
  switch (state) {
    case FileState::same: return "same";
    case FileState::changed: return "changed";
    case FileState::missing: return "missing";
    case FileState::unreadable: return "unreadable";
  }
  return "";
}

std::size_t Verification::count(Status status) const {
  return static_cast<std::size_t>(std::ranges::count(findings, status, &Finding::status));
}

Result<Verification> verify(std::span<const Quotation> quotations, std::span<const std::filesystem::path> corpus) {
  auto sources = corpus::find_sources(corpus);
  if (!sources) return tl::make_unexpected(sources.error());
  Search search(quotations, Corpus(std::move(sources->sources)));
  Verification verification{search.findings(), {}, std::move(sources->notices)};
  verification.files = files_of(quotations, verification.findings, search.corpus());
  return verification;
}

}  // namespace punkti::verify
