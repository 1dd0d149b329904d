// SPDX-License-Identifier: GPL-3.0-or-later
#include "parity/find_pairs.hpp"

#include "parity/align_units.hpp"
#include "parity/compare_pair.hpp"

#include <algorithm>
#include <iterator>
#include <optional>

namespace punkti::parity {
namespace {

constexpr double least_share = 0.35;     // of the shorter text: below it two documents only speak of the same matters
constexpr double strangers_share = 0.5;  // of both texts, when titles or kinds differ
constexpr double like_titles = 0.25;     // cosine

/// A document, or all documents of one language in a file taken together.
struct Contender {
  Version version;
  SignedVersion signs;  ///< of version
  std::vector<Sign> title;
  std::vector<std::size_t> parts;  ///< indices of the versions it was made of
};

/// Two that may be versions of each other.
struct Candidate {
  const Contender* en = nullptr;
  const Contender* ka = nullptr;
  Alignment alignment;
  [[nodiscard]] std::size_t parts() const { return en->parts.size() + ka->parts.size(); }
};

class PairFinder {
 public:
  PairFinder(const std::vector<Version>& versions, const indexer::Knowledge& knowledge)
      : versions_(versions), knowledge_(knowledge), analyst_(knowledge), used_(versions.size()) {}

  Parity find(std::string company) {
    make_contenders();
    std::vector<std::optional<Comparison>> by_english(versions_.size());
    for (const auto& [en, ka, alignment] : candidates()) {
      const auto used = [&](std::size_t part) { return used_[part]; };
      if (std::ranges::any_of(en->parts, used) || std::ranges::any_of(ka->parts, used)) continue;
      for (const auto* side : {en, ka})
        for (const auto part : side->parts) used_[part] = true;
      by_english[en->parts.front()] = compare_pair(en->signs, ka->signs, alignment);
    }
    Parity out{std::move(company), {}, {}, {}};
    for (std::size_t i = 0; i < versions_.size(); ++i) {
      if (by_english[i]) out.comparisons.push_back(std::move(*by_english[i]));
      const bool too_long = versions_[i].units.size() > most_units;
      if (!used_[i]) (too_long ? out.too_long : out.alone).push_back(versions_[i].name);
    }
    return out;
  }

 private:
  void add_contender(Version version, std::vector<std::size_t> parts) {
    auto& added = contenders_.emplace_back();
    added.version = std::move(version);
    added.title = signs_of(added.version.name.title, added.version.lang, analyst_, knowledge_);
    added.parts = std::move(parts);
  }

  void make_contenders() {
    for (std::size_t i = 0; i < versions_.size(); ++i) {
      add_contender(versions_[i], {i});
      add_file(i);
    }
    // Only now: a SignedVersion points at its version, which must not move any more.
    for (auto& one : contenders_)
      if (one.version.units.size() <= most_units) one.signs = signed_version(one.version, analyst_, knowledge_);
  }

  /// Terms and policy that are two documents in one language may be one text in the other.
  void add_file(std::size_t first) {
    const auto alike = [&](const Version& other) {
      return other.name.source == versions_[first].name.source && other.lang == versions_[first].lang;
    };
    Version whole = versions_[first];
    std::vector<std::size_t> parts{first};
    for (std::size_t i = 0; i < versions_.size(); ++i) {
      if (i == first || !alike(versions_[i])) continue;
      if (i < first) return;  // that one has begun it
      whole.name.title += " · " + versions_[i].name.title;
      std::ranges::copy(versions_[i].units, std::back_inserter(whole.units));
      parts.push_back(i);
    }
    if (parts.size() > 1) add_contender(std::move(whole), std::move(parts));
  }

  /// Single documents first, then those that agree most.
  [[nodiscard]] std::vector<Candidate> candidates() const {
    std::vector<Candidate> out;
    for (const auto& en : contenders_)
      for (const auto& ka : contenders_) {
        if (en.version.lang != text::Language::en || ka.version.lang != text::Language::ka) continue;
        if (en.signs.version == nullptr || ka.signs.version == nullptr) continue;
        auto alignment = align_units(en.signs, ka.signs);
        if (are_versions(en, ka, alignment)) out.push_back({&en, &ka, std::move(alignment)});
      }
    std::ranges::stable_sort(out, [](const Candidate& a, const Candidate& b) {
      return a.parts() != b.parts() ? a.parts() < b.parts() : a.alignment.gain > b.alignment.gain;
    });
    return out;
  }

  static bool are_versions(const Contender& en, const Contender& ka, const Alignment& alignment) {
    if (std::max(alignment.share_en, alignment.share_ka) < least_share) return false;
    return are_of_a_kind(en, ka) || std::min(alignment.share_en, alignment.share_ka) >= strangers_share;
  }

  static bool are_of_a_kind(const Contender& en, const Contender& ka) {
    if (!en.version.type.empty() && en.version.type == ka.version.type) return true;
    if (en.version.name.title.empty() || ka.version.name.title.empty()) return true;
    const SignBook book({en.title}, {ka.title});
    const auto like =
        likeness(book.weigh(en.title, en.version.name.title), book.weigh(ka.title, ka.version.name.title));
    return like.cosine >= like_titles;
  }

  const std::vector<Version>& versions_;
  const indexer::Knowledge& knowledge_;
  indexer::Analyst analyst_;
  std::vector<bool> used_;
  std::vector<Contender> contenders_;
};

}  // namespace

Parity compare_versions(std::string company, const std::vector<Version>& versions,
                        const indexer::Knowledge& knowledge) {
  return PairFinder(versions, knowledge).find(std::move(company));
}

}  // namespace punkti::parity
