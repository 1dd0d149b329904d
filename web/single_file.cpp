// SPDX-License-Identifier: GPL-3.0-or-later
#include "web/single_file.hpp"

#include "web/base64.hpp"
#include "web/content_policy.hpp"
#include "web/markup.hpp"
#include "web/words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <functional>
#include <map>
#include <set>
#include <stdexcept>

namespace punkti::web {
namespace {

/// Attributes whose words are ids of their page.
constexpr std::array<std::string_view, 15> id_attributes = {"id",
                                                            "for",
                                                            "headers",
                                                            "list",
                                                            "form",
                                                            "aria-labelledby",
                                                            "aria-describedby",
                                                            "aria-controls",
                                                            "aria-owns",
                                                            "aria-details",
                                                            "aria-flowto",
                                                            "aria-activedescendant",
                                                            "aria-errormessage",
                                                            "popovertarget",
                                                            "commandfor"};

constexpr std::array<std::string_view, 3> link_attributes = {"href", "data-href", "xlink:href"};

/// Attributes of SVG that may name a thing of the same page: fill="url(#hatching)".
constexpr std::array<std::string_view, 8> paint_attributes = {"fill",   "stroke",       "clip-path",  "mask",
                                                              "filter", "marker-start", "marker-mid", "marker-end"};

constexpr std::string_view data_folder = "data/";
constexpr std::string_view quotations_file = "data/quotations.json";
constexpr std::string_view data_place = "#method--data";

template <std::size_t N>
bool is_one_of(std::string_view name, const std::array<std::string_view, N>& names) {
  return std::ranges::find(names, name) != names.end();
}

bool leads_out(std::string_view href) {
  return href.starts_with("http:") || href.starts_with("https:") || href.starts_with("mailto:") ||
         href.starts_with("data:");
}

/// A link of a page to another file of the report, as a path from the report's folder.
std::string from_folder(std::string_view page, std::string_view relative) {
  const bool below = page.find('/') != std::string_view::npos;
  if (relative.starts_with("../")) {
    if (!below) throw std::logic_error(fmt::format("{}: a link out of the report, {}", page, relative));
    return std::string(relative.substr(3));
  }
  return below ? fmt::format("{}{}", page.substr(0, page.find('/') + 1), relative) : std::string(relative);
}

const ExportFile* file_named(const std::vector<ExportFile>& files, std::string_view name) {
  const auto found = std::ranges::find(files, name, &ExportFile::file);
  return found == files.end() ? nullptr : &*found;
}

/// JSON within a script element: "<" could end it.
std::string json_inside(std::string_view json) {
  std::string out;
  for (const char c : json) out += c == '<' ? std::string("\\u003c") : std::string(1, c);
  return out;
}

class SingleFile {
 public:
  SingleFile(const std::vector<Page>& pages, const std::vector<ExportFile>& data, Language language)
      : data_(data), words_(Words::in(language)), archive_(file_named(data, archive_file)) {
    if (archive_ != nullptr && archive_->bytes.size() > largest_archive_inside) archive_ = nullptr;
    for (const Page& page : pages) pages_.insert(page.file);
  }

  void add(const Page& page) {
    file_ = page.file;
    sheet_.clear();
    programs_.clear();
    const std::vector<Piece> pieces = pieces_of(page.content.bytes());
    std::size_t at = 0;
    add_head(pieces, at);
    if (at == pieces.size()) mistake("no body");
    const Piece& body = pieces[at++];
    while (at < pieces.size() && !pieces[at].closes("body")) add_piece(pieces, at);
    body_ += fmt::format("{}{}</div>\n", sheet_tag(body), sheet_);
  }

  [[nodiscard]] std::string write() {
    const std::string run = program();
    if (!run.empty()) policy_.run_only(run);
    std::string out = fmt::format("<!doctype html>\n{}\n<head>\n{}{}", html_, policy_.written(), head_);
    for (const std::string& style : styles_) out += fmt::format("<style>{}</style>\n", style);
    out += "</head>\n<body>\n" + body_;
    if (const ExportFile* quotations = file_named(data_, quotations_file))
      out += fmt::format("<script type=\"application/json\" id=\"quotations\">{}</script>\n",
                         json_inside(quotations->bytes));
    if (!run.empty()) out += fmt::format("<script>{}</script>\n", run);
    return out + "</body>\n</html>\n";
  }

 private:
  [[noreturn]] void mistake(std::string_view what) const {
    throw std::logic_error(fmt::format("{} cannot stand in one file: {}", file_, what));
  }

  /// Up to the body. Of the first page everything is kept, of the others what they need beyond it.
  void add_head(const std::vector<Piece>& pieces, std::size_t& at) {
    const bool first = html_.empty();
    bool inside = false;
    for (; at < pieces.size() && !pieces[at].opens("body"); ++at) {
      const Piece& piece = pieces[at];
      if (piece.opens("html") && first) html_ = fmt::format("<html{} data-single>", attributes_of(piece));
      if (piece.opens("head"))
        inside = true;
      else if (piece.closes("head"))
        inside = false;
      else if (piece.value_of("http-equiv") == "Content-Security-Policy")
        policy_.add(piece.value_of("content").value_or(""));
      else if (piece.opens("style"))
        add_style(pieces, at);
      else if (piece.opens("script"))
        add_script(pieces, at);
      else if (inside && first)
        head_ += piece.kind == Piece::Kind::open && piece.name != "title" ? tag(piece) : std::string(piece.bytes);
    }
  }

  void add_piece(const std::vector<Piece>& pieces, std::size_t& at) {
    const Piece& piece = pieces[at];
    if (piece.opens("script")) {
      add_script(pieces, at);
      ++at;
      return;
    }
    if (piece.opens("style")) mistake("a style in its body");
    if (piece.kind == Piece::Kind::open) {
      if (piece.has_class("beside-only")) return skip_element(pieces, at);
      if (piece.has_class("downloads")) return skip_element(pieces, at, part("single: tables"));
      if (piece.has_class("archive") && archive_ == nullptr)
        return skip_element(pieces, at, part("single: no-archive"));
    }
    sheet_ += piece.kind == Piece::Kind::open ? tag(piece) : std::string(piece.bytes);
    ++at;
  }

  /// Passes over an element with all that is in it.
  void skip_element(const std::vector<Piece>& pieces, std::size_t& at, const Html& instead = {}) {
    const std::string_view name = pieces[at].name;
    std::size_t depth = 0;
    do {
      if (at == pieces.size()) mistake(fmt::format("<{}> without end", name));
      depth += pieces[at].opens(name) ? 1U : 0U;
      depth -= pieces[at].closes(name) ? 1U : 0U;
      ++at;
    } while (depth > 0);
    sheet_ += (instead.empty() ? instead : words_.put(instead)).bytes();
  }

  void add_style(const std::vector<Piece>& pieces, std::size_t& at) {
    const std::string style(pieces.at(at + 1).bytes);
    if (std::ranges::find(styles_, style) == styles_.end()) styles_.push_back(style);
    at += 2;  // to its end tag
  }

  /// Data stays where it is, and stands once: a later block is told which one it is like (sheets.js). What is to run is
  /// gathered: the scripts of a page are one program, that of all pages of its kind.
  void add_script(const std::vector<Piece>& pieces, std::size_t& at) {
    const Piece& open = pieces[at];
    const std::string_view content = pieces.at(at + 1).bytes;
    at += 2;  // to its end tag
    if (open.value_of("src")) mistake("a script in a file of its own");
    if (!open.value_of("type")) {
      programs_ += fmt::format("{}\n", content);
      return;
    }
    const std::string place =
        open.value_of("id") ? ids(*open.value_of("id")) : place_in_single_file(file_, fmt::format("data-{}", at));
    const auto [known, fresh] = data_blocks_.emplace(content, place);
    const std::string like = fresh ? std::string() : fmt::format(" data-like=\"{}\"", known->second);
    sheet_ += fmt::format("<script{} id=\"{}\"{}>{}</script>", attributes_of(open, {"id"}), place, like,
                          fresh ? content : std::string_view());
  }

  /// Everything that runs, each page's scripts in a scope of their own; nothing when no page has any.
  [[nodiscard]] std::string program() const {
    if (kinds_.empty()) return {};
    std::string out = Skeletons::script("sheets").bytes();
    for (const std::string& kind : kinds_)
      out += fmt::format("sheets.add((document, location, history, window, addEventListener) => {{\n{}}});\n", kind);
    return out + "sheets.start();\n";
  }

  [[nodiscard]] std::string sheet_tag(const Piece& body) {
    std::string run;
    if (!programs_.empty()) {
      auto kind = std::ranges::find(kinds_, programs_);
      if (kind == kinds_.end()) kind = kinds_.insert(kind, programs_);
      run = fmt::format(" data-run=\"{}\"", kind - kinds_.begin());
    }
    return fmt::format("<div class=\"sheet {}\" id=\"{}\"{}{}>", body.value_of("class").value_or(""),
                       place_in_single_file(file_), run, attributes_of(body, {"class", "id"}));
  }

  [[nodiscard]] std::string tag(const Piece& piece) const {
    return fmt::format("<{}{}{}>", piece.name, attributes_of(piece), piece.bytes.ends_with("/>") ? "/" : "");
  }

  [[nodiscard]] std::string attributes_of(const Piece& piece, const std::set<std::string_view>& without = {}) const {
    std::string out;
    const bool to_data = leads_to_data(piece);
    for (const Attribute& attribute : piece.attributes) {
      if (without.contains(attribute.name)) continue;
      if (attribute.name == "download" && to_data) continue;
      out += fmt::format(" {}", attribute.name);
      if (attribute.value) out += fmt::format("=\"{}\"", value_of(piece, attribute.name, *attribute.value));
      if (attribute.name == "href" && to_data && archive_ != nullptr && points_to(*attribute.value) == archive_file)
        out += fmt::format(" download=\"{}\"", archive_file.substr(data_folder.size()));
    }
    return out;
  }

  [[nodiscard]] bool leads_to_data(const Piece& piece) const {
    const auto href = piece.value_of("href");
    return href && !leads_out(*href) && points_to(*href).starts_with(data_folder);
  }

  [[nodiscard]] std::string value_of(const Piece& piece, std::string_view attribute, std::string_view value) const {
    if (is_one_of(attribute, id_attributes)) return ids(value);
    if (is_one_of(attribute, link_attributes)) return link(value);
    if (attribute == "name" && piece.name != "meta") return ids(value);  // of radio buttons and <details>: a group
    if (is_one_of(attribute, paint_attributes) && value.starts_with("url(#"))
      return fmt::format("url(#{})", ids(value.substr(5, value.size() - 6)));
    return std::string(value);
  }

  [[nodiscard]] std::string ids(std::string_view words) const {
    std::string out;
    while (!words.empty()) {
      const std::string_view id = words.substr(0, words.find(' '));
      if (!id.empty()) out += (out.empty() ? "" : " ") + place_in_single_file(file_, id);
      words.remove_prefix(std::min(words.size(), id.size() + 1));
    }
    return out;
  }

  /// The file that a link leads to, from the report's folder.
  [[nodiscard]] std::string points_to(std::string_view href) const {
    const std::string_view path = href.substr(0, href.find_first_of("?#"));
    return path.empty() ? file_ : from_folder(file_, path);
  }

  [[nodiscard]] std::string link(std::string_view href) const {
    if (leads_out(href)) return std::string(href);
    const std::string to = points_to(href);
    if (to == archive_file && archive_ != nullptr) return "data:application/zip;base64," + base64_of(archive_->bytes);
    if (to.starts_with(data_folder)) return std::string(data_place);
    if (!pages_.contains(to)) mistake(fmt::format("a link to no page, {}", href));
    const std::size_t anchor = href.find_first_of("?#");
    return "#" + place_in_single_file(to, anchor == std::string_view::npos ? "" : href.substr(anchor + 1));
  }

  const std::vector<ExportFile>& data_;
  const Words& words_;
  const ExportFile* archive_;  // none when it is too big
  std::set<std::string, std::less<>> pages_;
  std::string file_;  // the page at hand
  std::string html_, head_, body_, sheet_;
  ContentPolicy policy_;
  std::vector<std::string> styles_;
  std::string programs_;                                         // of the page at hand
  std::vector<std::string> kinds_;                               // what pages run, each once
  std::map<std::string, std::string, std::less<>> data_blocks_;  // content -> the id under which it stands
};

}  // namespace

std::string place_in_single_file(std::string_view page, std::string_view anchor) {
  std::string place(page.substr(0, page.rfind(".html")));
  std::ranges::replace(place, '/', '-');
  return anchor.empty() ? place : fmt::format("{}--{}", place, anchor);
}

std::string single_file_of(const std::vector<Page>& pages, const std::vector<ExportFile>& data, Language language) {
  SingleFile file(pages, data, language);
  for (const Page& page : pages) file.add(page);
  return file.write();
}

}  // namespace punkti::web
