// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/find_sources.hpp"

#include "corpus/corpus_toml.hpp"
#include "corpus/printable.hpp"
#include "corpus/sha256.hpp"
#include "indexer/text/fold.hpp"
#include "indexer/text/romanization.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <system_error>

namespace punkti::corpus {
namespace {

namespace fs = std::filesystem;

// Deeper folders are a loop or a prank; the system's own limit on paths is met at about this depth too.
constexpr int deepest_folder = 64;

std::string lower_ending(const fs::path& file) {
  std::string ending = file.extension().string();
  for (char& c : ending)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c | 0x20);
  return ending;
}

std::optional<Format> format_of(const fs::path& file) {
  const std::string ending = lower_ending(file);
  if (ending == ".txt") return Format::text;
  if (ending == ".md" || ending == ".markdown") return Format::markdown;
  if (ending == ".html" || ending == ".htm") return Format::html;
  return std::nullopt;
}

/// Kinds of file in which policies are published and that cannot be read here: leaving one out loses text.
bool is_document_ending(const std::string& ending) {
  static const std::set<std::string> endings{".pdf",  ".doc",   ".docx", ".odt",  ".rtf",
                                             ".epub", ".xhtml", ".mht",  ".mhtml"};
  return endings.contains(ending);
}

bool is_metadata(const fs::path& file) {
  return file.filename() == "corpus.toml" || file.filename() == "company.toml";
}

bool is_hidden(const fs::path& file) {
  return file.filename().string().starts_with('.');
}

bool lies_in(const fs::path& inner, const fs::path& outer) {
  const auto [at, rest] = std::mismatch(outer.begin(), outer.end(), inner.begin(), inner.end());
  static_cast<void>(rest);
  return at == outer.end();
}

/// One root that was asked for: a folder, or a single file.
struct Root {
  fs::path given;  ///< as the caller wrote it, for reading and for messages
  fs::path real;   ///< without links, "." and ".."
  bool is_file = false;
};

Result<std::vector<Root>> roots_of(std::span<const fs::path> paths) {
  std::vector<Root> roots;
  for (const fs::path& path : paths) {
    std::error_code error;
    const fs::path real = fs::canonical(path, error);
    if (error) {
      const bool missing = error == std::errc::no_such_file_or_directory || error == std::errc::not_a_directory;
      return fail(missing ? ErrorKind::not_found : ErrorKind::bad_input,
                  fmt::format("{}: {}", printable(path.string()),
                              missing ? "there is no such file or folder" : error.message()),
                  "name the folder that holds a folder for each company");
    }
    roots.push_back({path, real, !fs::is_directory(real, error)});
  }
  std::vector<Root> kept;
  for (const Root& root : roots) {
    const bool inside_another = std::ranges::any_of(
        roots, [&](const Root& other) { return other.real != root.real && lies_in(root.real, other.real); });
    const bool known = std::ranges::any_of(kept, [&](const Root& other) { return other.real == root.real; });
    if (!inside_another && !known) kept.push_back(root);
  }
  return kept;
}

/// A file of one root, before anything is known about its company.
struct Candidate {
  fs::path file;
  fs::path below;  ///< path below the root
  Format format = Format::text;
};

/// Walks one root. Nothing outside it is entered or listed.
class Walker {
 public:
  Walker(const Root& root, std::vector<Notice>& notices) : root_(root), notices_(notices) {}

  std::vector<Candidate> walk() {
    if (root_.is_file)
      take_file(root_.given, root_.given.filename());
    else
      enter(root_.given, {}, 0);
    std::ranges::sort(found_, {}, &Candidate::below);
    return std::move(found_);
  }

 private:
  void left_out(const fs::path& below, std::string why, bool lost, std::string remedy = {}) {
    notices_.push_back({printable(below.string()), std::move(why), std::move(remedy), lost});
  }

  void enter(const fs::path& folder, const fs::path& below, int depth) {
    if (depth > deepest_folder)
      return left_out(below, fmt::format("lies more than {} folders deep", deepest_folder), true);
    std::error_code error;
    std::vector<fs::path> names;
    for (fs::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error))
      names.push_back(entry->path().filename());
    if (error) left_out(below.empty() ? folder : below, "cannot be listed: " + error.message(), true);
    std::ranges::sort(names);  // the order of a folder is the file system's whim
    for (const fs::path& name : names)
      if (!is_hidden(name)) look_at(folder / name, below / name, depth);
  }

  void look_at(const fs::path& file, const fs::path& below, int depth) {
    std::error_code error;
    const fs::file_status status = fs::symlink_status(file, error);
    if (error) return left_out(below, "cannot be looked at: " + error.message(), true);
    switch (status.type()) {
      case fs::file_type::directory: return enter(file, below, depth + 1);
      case fs::file_type::regular: return take_file(file, below);
      case fs::file_type::symlink: return look_at_link(file, below);
      default:
        if (format_of(file)) left_out(below, "is a pipe, socket or device, not a file", true);
    }
  }

  /// A link inside the root leads to something that is read anyway; a link that leaves it is not followed.
  void look_at_link(const fs::path& link, const fs::path& below) {
    std::error_code error;
    const fs::path target = fs::canonical(link, error);
    if (error) return left_out(below, "is a link that leads nowhere: " + error.message(), true, "remove it or mend it");
    const fs::path base = root_.is_file ? root_.real.parent_path() : root_.real;
    if (!lies_in(target, base))
      left_out(below, "is a link that leads out of the corpus; it is not followed", true,
               "put a copy in the corpus, or name the target itself");
  }

  void take_file(const fs::path& file, const fs::path& below) {
    if (is_metadata(file)) return;
    if (const auto format = format_of(file)) {
      found_.push_back({file, below, *format});
      return;
    }
    const std::string ending = lower_ending(file);
    if (is_document_ending(ending))
      left_out(below, fmt::format("{} files are not read", ending), true, "save it as text or HTML");
    else
      left_out(below, "is no .txt, .md or .html file; left out", root_.is_file);
  }

  const Root& root_;
  std::vector<Notice>& notices_;
  std::vector<Candidate> found_;
};

/// Turns the files of one root into sources, with what corpus.toml and company.toml say.
class Describer {
 public:
  Describer(const Root& root, Found& found) : root_(root), found_(found) {}

  std::vector<Source> describe(const std::vector<Candidate>& files) {
    if (!root_.is_file) {
      corpus_ = metadata_in(root_.given / "corpus.toml", false);
    }
    std::vector<Source> sources;
    for (const Candidate& file : files) sources.push_back(source_of(file));
    name_unused();
    return sources;
  }

 private:
  /// What a metadata file says; nothing when it is broken, which is told and stops no document.
  CorpusToml metadata_in(const fs::path& file, bool of_company) {
    Result<CorpusToml> toml = read_corpus_toml(file, of_company);
    if (!toml) {
      found_.notices.push_back({printable(file.string()), toml.error().what, toml.error().hint, true});
      return {};
    }
    found_.notices.insert(found_.notices.end(), toml->notices.begin(), toml->notices.end());
    return std::move(*toml);
  }

  Source source_of(const Candidate& file) {
    Source source;
    source.file = file.file;
    source.path = percent_escaped(file.below.generic_string());
    source.format = file.format;
    const bool loose = !file.below.has_parent_path();
    std::string folder = loose ? file.below.stem().string() : file.below.begin()->string();
    const auto entry = corpus_.documents.find(file.below.generic_string());
    if (entry != corpus_.documents.end()) {
      used_documents_.insert(entry->first);
      describe_document(entry->second, source);
      if (entry->second.company) folder = *entry->second.company;
    }
    source.company = company_named(folder);
    if (loose) return source;
    const CorpusToml& own = company_toml(file.below.begin()->string());
    const std::string below_company = file.below.lexically_relative(*file.below.begin()).generic_string();
    if (const auto said = own.documents.find(below_company); said != own.documents.end())
      describe_document(said->second, source);
    if (const auto said = own.companies.find(""); said != own.companies.end())
      describe_company(said->second, source.company);
    return source;
  }

  const CorpusToml& company_toml(const std::string& folder) {
    const auto [known, fresh] = company_tomls_.try_emplace(folder);
    if (fresh) known->second = metadata_in(root_.given / folder / "company.toml", true);
    return known->second;
  }

  Company company_named(const std::string& folder) {
    Company company;
    company.id = company_id(folder);
    company.name = printable(folder);
    if (const auto entry = corpus_.companies.find(folder); entry != corpus_.companies.end()) {
      used_companies_.insert(folder);
      describe_company(entry->second, company);
    }
    return company;
  }

  static void describe_company(const CompanyEntry& entry, Company& company) {
    if (entry.name) company.name = *entry.name;
    if (entry.name_ka) company.name_ka = *entry.name_ka;
    if (entry.website) company.website = *entry.website;
    if (!entry.aliases.empty()) company.aliases = entry.aliases;
  }

  static void describe_document(const DocumentEntry& entry, Source& source) {
    if (entry.retrieved) source.retrieved = *entry.retrieved;
    if (entry.url) source.url = *entry.url;
    if (entry.type) source.type = *entry.type;
    if (entry.licence) source.licence = *entry.licence;
  }

  /// A company or document that is not there is usually a name mistyped.
  void name_unused() {
    for (const auto& [name, entry] : corpus_.companies)
      if (!used_companies_.contains(name)) unused(entry.place, "company", name);
    for (const auto& [name, entry] : corpus_.documents)
      if (!used_documents_.contains(name)) unused(entry.place, "document", name);
  }
  void unused(const std::string& place, std::string_view kind, const std::string& name) {
    found_.notices.push_back({printable((root_.given / "corpus.toml").string()),
                              fmt::format("{}: the corpus has no {} \"{}\"", place, kind, printable(name)),
                              "mend the name", false});
  }

  const Root& root_;
  Found& found_;
  CorpusToml corpus_;
  std::map<std::string, CorpusToml> company_tomls_;
  std::set<std::string> used_companies_, used_documents_;
};

/// What stands before the paths of a root when they meet those of another: its folder's name, numbered when two roots
/// share that too.
std::vector<std::string> labels_of(const std::vector<Root>& roots) {
  std::map<std::string, int> times;
  std::vector<std::string> labels;
  for (const Root& root : roots) {
    const fs::path folder = root.is_file ? root.real.parent_path() : root.real;
    const std::string name = percent_escaped(folder.filename().string());
    const int again = ++times[name];
    labels.push_back(again == 1 ? name : fmt::format("{}-{}", name, again));
  }
  return labels;
}

/// Two roots may hold files of the same path: the root's label before it tells them apart.
void keep_paths_apart(std::vector<Source>& sources, const std::vector<std::string>& root_names) {
  std::map<std::string, int> count;
  for (const Source& source : sources) ++count[source.path];
  for (std::size_t i = 0; i < sources.size(); ++i)
    if (count[sources[i].path] > 1) sources[i].path = root_names[i] + "/" + sources[i].path;
}

/// Two folders whose names give the same slug stay two companies only by name; their ids meet, which a reader should
/// know.
void name_same_ids(Found& found) {
  std::map<std::string, std::string> names;
  for (const Source& source : found.sources) {
    const auto [known, fresh] = names.try_emplace(source.company.id, source.company.name);
    if (fresh || known->second == source.company.name) continue;
    found.notices.push_back({source.path,
                             fmt::format("'{}' and '{}' have the same id '{}' and count as one company", known->second,
                                         source.company.name, source.company.id),
                             "rename one of the folders", false});
    known->second = source.company.name;
  }
}

}  // namespace

Result<Found> find_sources(std::span<const std::filesystem::path> paths) {
  const Result<std::vector<Root>> roots = roots_of(paths);
  if (!roots) return tl::make_unexpected(roots.error());
  Found found;
  const std::vector<std::string> labels = labels_of(*roots);
  std::vector<std::string> root_names;
  for (std::size_t i = 0; i < roots->size(); ++i) {
    const Root& root = (*roots)[i];
    const std::vector<Candidate> files = Walker(root, found.notices).walk();
    const std::vector<Source> sources = Describer(root, found).describe(files);
    found.sources.insert(found.sources.end(), sources.begin(), sources.end());
    root_names.resize(found.sources.size(), labels[i]);
  }
  keep_paths_apart(found.sources, root_names);
  std::ranges::sort(found.sources, {}, &Source::path);
  name_same_ids(found);
  return found;
}

std::string company_id(std::string_view folder_name) {
  const auto slug = slug_of(folder_name);
  return slug.empty() ? "company-" + sha256_hex(folder_name).substr(0, 8) : slug;
}

}  // namespace punkti::corpus
