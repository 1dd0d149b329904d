// SPDX-License-Identifier: GPL-3.0-or-later
#include "web/page.hpp"

#include <fmt/format.h>
#include <openssl/evp.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <map>
#include <stdexcept>

namespace punkti::web {
namespace {

constexpr std::array<std::string_view, 3> known_languages = {"ka", "en", "ru"};

enum class Byte { digit, letter, other };

/// Of a text in UTF-8: all bytes beyond ASCII count as letters.
Byte kind_of(char c) {
  if (c >= '0' && c <= '9') return Byte::digit;
  const bool ascii_letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  return ascii_letter || (static_cast<unsigned char>(c) & 0x80U) != 0 ? Byte::letter : Byte::other;
}

std::size_t order_of_language(std::string_view code) {
  const auto* const found = std::ranges::find(known_languages, code);
  return static_cast<std::size_t>(found - known_languages.begin());
}

Reading reading_of(const query::Survey& survey, const query::SurveyCompany& company) {
  Reading reading;
  for (const std::size_t index : company.documents) {
    const query::SurveyDocument& document = survey.documents.at(index);
    ++reading.documents;
    reading.clauses += document.clauses.size();
    if (std::ranges::find(reading.languages, document.lang) == reading.languages.end())
      reading.languages.push_back(document.lang);
  }
  reading.languages = in_order(std::move(reading.languages));
  return reading;
}

/// For a style-src or script-src: browsers take what stands in the page only when its bytes have this sum.
/// Styles and scripts stand in every page and not beside them: browsers disagree on what 'self' means for files, and a
/// page can be mailed alone.
std::string hash_of(std::string_view bytes) {
  std::array<unsigned char, EVP_MAX_MD_SIZE> sum{};
  unsigned int size = 0;
  if (EVP_Digest(bytes.data(), bytes.size(), sum.data(), &size, EVP_sha256(), nullptr) != 1)
    throw std::runtime_error("SHA-256 is not available");
  std::array<unsigned char, 128> base64{};  // 44 and a NUL are needed
  const int length = EVP_EncodeBlock(base64.data(), sum.data(), static_cast<int>(size));
  return "sha256-" + std::string(base64.begin(), base64.begin() + length);
}

std::string_view name_of(PageKind kind) {
  static constexpr std::array<std::string_view, 9> names = {"page-overview", "page-matrix",     "page-topic",
                                                            "page-company",  "page-method",     "page-facts",
                                                            "page-parity",   "page-duplicates", "page-search"};
  return names.at(static_cast<std::size_t>(kind));
}

/// What a page runs, and the sources that its policy names for it.
struct Scripts {
  Html sources, elements;
};

Scripts scripts_of(const Edition& edition, const std::vector<std::string_view>& names) {
  if (names.empty()) return {};
  std::vector<Html> scripts{Skeletons::script("words")};
  for (const std::string_view name : names) scripts.push_back(Skeletons::script(name));
  const Html words = Words::in(edition.language).for_scripts(scripts);
  Scripts out;
  if (!words.empty()) out.elements += part("page: words", {{"words", words}});
  Html hashes;
  for (const Html& script : scripts) {
    hashes += part("page: script-hash", {{"hash", attribute(hash_of(script.bytes()))}});
    out.elements += part("page: script", {{"script", script}});
  }
  if (std::ranges::find(names, "host") != names.end()) hashes += part("page: may-run-engine");
  out.sources = part("page: script-sources", {{"hashes", hashes}});
  return out;
}

Html search_link(PageKind kind, bool below) {
  return part("page: search-link", {{"up", below ? Html(Literal("../")) : Html()},
                                    {"here", kind == PageKind::search ? part("page: here") : Html()}});
}

Html made_with(const Edition& edition) {
  const Html program = attribute(edition.survey.program_version);
  if (edition.date.empty()) return say("Made with {}.", {program});
  return say("Made with {} on {}.", {program, part("page: date", {{"date", text(edition.date)}})});
}

/// "opening-hours" -> "Opening hours": a group of topics of one's own.
std::string heading_of_group(std::string_view group) {
  std::string heading(group.empty() ? std::string_view("other") : group);
  std::ranges::replace(heading, '-', ' ');
  if (heading[0] >= 'a' && heading[0] <= 'z') heading[0] = static_cast<char>(heading[0] - 'a' + 'A');
  return heading;
}

}  // namespace

Edition::Edition(const Contents& of, std::string stamp, Language ui)
    : survey(of.survey),
      copies(of.copies),
      search(of.search.none() ? nullptr : &of.search),
      romanization(of.romanization),
      questions(of.questions),
      addresses(survey),
      facts(survey),
      surroundings(survey),
      date(std::move(stamp)),
      language(ui),
      company_of_document(of.survey.documents.size()) {
  for (std::size_t company = 0; company < survey.companies.size(); ++company) {
    readings.push_back(reading_of(survey, survey.companies[company]));
    for (const std::size_t document : survey.companies[company].documents) company_of_document.at(document) = company;
  }
  for (const query::SurveyCompany& company : survey.companies) {
    const auto found = std::ranges::find(of.versions, company.id, &parity::Parity::company);
    versions_.push_back(found == of.versions.end() || found->comparisons.empty() ? nullptr : &*found);
  }
  for (std::size_t clause = 0; clause < survey.clauses.size(); ++clause)
    clauses_by_source_[survey.documents.at(survey.clauses[clause].document).source].push_back(clause);
  for (auto& [source, clauses] : clauses_by_source_)
    std::ranges::stable_sort(clauses, {}, [this](std::size_t clause) { return survey.clauses[clause].place.begin; });
  for (std::size_t topic = 0; topic < survey.topics.size(); ++topic) {
    const std::string& group = survey.topics[topic].group;
    auto found = std::ranges::find(groups, group, [](const auto& entry) { return entry.first; });
    if (found == groups.end()) found = groups.insert(found, {group, {}});
    found->second.push_back(topic);
  }
}

std::optional<std::size_t> Edition::clause_at(std::string_view source, ByteRange place) const {
  const auto clauses = clauses_by_source_.find(source);
  if (clauses == clauses_by_source_.end()) return std::nullopt;
  const auto begin_of = [this](std::size_t clause) { return survey.clauses[clause].place.begin; };
  const auto after = std::ranges::upper_bound(clauses->second, place.begin, {}, begin_of);
  if (after != clauses->second.begin())
    if (const std::size_t before = *std::prev(after); survey.clauses[before].place.end > place.begin) return before;
  if (after != clauses->second.end() && begin_of(*after) < place.end) return *after;
  return std::nullopt;
}

std::vector<std::size_t> Edition::clauses_in(std::string_view source, ByteRange place) const {
  std::vector<std::size_t> inside;
  const auto clauses = clauses_by_source_.find(source);
  if (clauses == clauses_by_source_.end()) return inside;
  const auto overlaps = [&](std::size_t clause) {
    const ByteRange here = survey.clauses[clause].place;
    return here.begin < place.end && place.begin < here.end;
  };
  std::ranges::copy_if(clauses->second, std::back_inserter(inside), overlaps);
  return inside;
}

std::optional<std::size_t> Edition::clause_named(std::string_view source, std::string_view id) const {
  const auto clauses = clauses_by_source_.find(source);
  if (clauses == clauses_by_source_.end()) return std::nullopt;
  const auto found = std::ranges::find_if(clauses->second, [&](std::size_t i) { return survey.clauses[i].id == id; });
  return found == clauses->second.end() ? std::nullopt : std::optional(*found);
}

const parity::Parity* Edition::versions_of(std::size_t company) const {
  return versions_.at(company);
}

const query::SurveyCell& Edition::cell(std::size_t company, std::size_t topic) const {
  static const query::SurveyCell silent;
  const auto found = survey.cells.find({survey.companies.at(company).id, survey.topics.at(topic).id});
  return found == survey.cells.end() ? silent : found->second;
}

std::size_t Edition::addressed_by(std::size_t company) const {
  std::size_t addressed = 0;
  for (std::size_t topic = 0; topic < survey.topics.size(); ++topic)
    addressed += cell(company, topic).addressed ? 1U : 0U;
  return addressed;
}

std::vector<std::size_t> Edition::topics_in_order() const {
  std::vector<std::size_t> order;
  for (const auto& [group, topics] : groups) order.insert(order.end(), topics.begin(), topics.end());
  return order;
}

std::string Edition::clause_href(std::size_t clause) const {
  const std::size_t company = company_of_document.at(survey.clauses.at(clause).document);
  return fmt::format("{}#{}", addresses.company_file(company), addresses.clause_anchor(clause));
}

Html frame(const Edition& edition, PageKind kind, const Html& title, const Html& main,
           const std::vector<std::string_view>& scripts) {
  if (title.bytes().find('<') != std::string::npos) throw std::logic_error("markup in a title: " + title.bytes());
  const Html style = Skeletons::style();
  const Scripts run = scripts_of(edition, scripts);
  const bool below = kind == PageKind::topic || kind == PageKind::company || kind == PageKind::parity;
  return Words::in(edition.language)
      .put(part("page: frame", {{"ui", either(Html(Literal("en")), Html(Literal("ka")))},
                                {"style-hash", attribute(hash_of(style.bytes()))},
                                {"script-sources", run.sources},
                                {"style", style},
                                {"title", title},
                                {"program", attribute(edition.survey.program_version)},
                                {"made", made_with(edition)},
                                {"kind", attribute(name_of(kind))},
                                {"up", below ? Html(Literal("../")) : Html()},
                                {"search", edition.search == nullptr ? Html() : search_link(kind, below)},
                                {"at-home", kind == PageKind::overview ? part("page: here") : Html()},
                                {"at-matrix", kind == PageKind::matrix ? part("page: here") : Html()},
                                {"at-facts", kind == PageKind::facts ? part("page: here") : Html()},
                                {"at-duplicates", kind == PageKind::duplicates ? part("page: here") : Html()},
                                {"at-method", kind == PageKind::method ? part("page: here") : Html()},
                                {"main", main},
                                {"scripts", run.elements}}));
}

Html part(std::string_view name, std::initializer_list<Skeletons::Value> values) {
  return Skeletons::ours().fill(name, values);
}

Html text(std::string_view plain) {
  return escape(Context::text, plain);
}

Html attribute(std::string_view plain) {
  return escape(Context::attribute, plain);
}

Html name(std::string_view plain) {
  const std::string lang = language_tag_of(plain);
  if (lang == "en")
    return part("page: name", {{"text", text(plain)}});  // Latin letters: any language, so none is claimed
  return part("page: name-in-language", {{"lang", attribute(lang)}, {"text", text(plain)}});
}

Html title_of(const query::SurveyDocument& document) {
  return name(document.title.empty() ? std::string_view(document.id) : std::string_view(document.title));
}

Html name_of(const query::SurveyTopic& topic, Context context) {
  const Html en = escape(context, topic.label_en);
  return topic.label_ka.empty() ? en : either(en, escape(context, topic.label_ka));
}

Html other_name_of(const query::SurveyTopic& topic) {
  if (topic.label_ka.empty() || topic.label_ka == topic.label_en) return {};
  return either(in_georgian(topic.label_ka, topic.label_en),
                part("page: in-english", {{"text", text(topic.label_en)}}));
}

Html name_of(const query::SurveyCompany& company) {
  const Html en = name(company.name);
  return company.name_ka.empty() ? en : either(en, name(company.name_ka));
}

Html plain_name_of(const query::SurveyCompany& company) {
  const Html en = attribute(company.name);
  return company.name_ka.empty() ? en : either(en, attribute(company.name_ka));
}

Html other_name_of(const query::SurveyCompany& company) {
  if (company.name_ka.empty() || company.name_ka == company.name) return {};
  return either(in_georgian(company.name_ka, company.name), part("page: other-name", {{"name", name(company.name)}}));
}

Html sources_of_definition(const query::SurveyTopic& topic) {
  constexpr std::string_view between = "; ";
  Html sources;
  for (std::string_view rest = topic.source; !rest.empty();) {
    const std::size_t end = std::min(rest.find(between), rest.size());
    if (!sources.empty()) sources += Html(Literal("; "));
    sources += say_data(rest.substr(0, end));
    rest.remove_prefix(std::min(end + between.size(), rest.size()));
  }
  return sources;
}

Html group_name(std::string_view group) {
  if (group == "contest") return say("Contests");
  if (group == "cookies") return say("Cookies");
  if (group == "privacy") return say("Privacy");
  if (group == "rights") return say("Rights");
  if (group == "shop") return say("Shop");
  if (group == "terms") return say("Terms");
  if (group.empty()) return say("Other");
  return text(heading_of_group(group));  // of topics of one's own
}

std::vector<std::string> in_order(std::vector<std::string> codes) {
  std::ranges::stable_sort(codes, {}, order_of_language);
  return codes;
}

Html language(std::string_view code) {
  if (code == "ka") return say("Georgian");
  if (code == "en") return say("English");
  if (code == "ru") return say("Russian");
  return say("Other language");
}

Html languages(const std::vector<std::string>& codes) {
  std::vector<Html> names(codes.size());
  std::ranges::transform(codes, names.begin(), [](const std::string& code) { return language(code); });
  return listed(names);
}

std::string language_tag(const query::SurveyClause& clause) {
  if (order_of_language(clause.lang) == known_languages.size()) return {};
  const bool in_latin = clause.form == "legacy" || clause.form == "romanized";
  return clause.lang == "ka" && in_latin ? "ka-Latn" : clause.lang;
}

std::string language_tag_of(std::string_view plain) {
  const auto byte = [plain](std::size_t i) { return i < plain.size() ? static_cast<unsigned char>(plain[i]) : 0U; };
  for (std::size_t i = 0; i < plain.size(); ++i) {
    const bool georgian = byte(i) == 0xE1 && (byte(i + 1) == 0x82 || byte(i + 1) == 0x83 || byte(i + 1) == 0xB2);
    if (georgian) return "ka";
    if (byte(i) >= 0xD0 && byte(i) <= 0xD3) return "ru";
  }
  return "en";
}

bool begins_with_its_number(const query::SurveyClause& clause) {
  // Plain text keeps its number; Markdown and HTML may hold it in their markup. Of "14 days" the 1 is no number.
  constexpr std::string_view brackets = "([*_ ";
  const std::string_view text = clause.text;
  const std::size_t begin = std::min(text.find_first_not_of(brackets), text.size());
  if (!text.substr(begin).starts_with(clause.number)) return false;
  const std::string_view rest = text.substr(begin + clause.number.size());
  return rest.empty() || kind_of(rest.front()) == Byte::other || kind_of(rest.front()) != kind_of(clause.number.back());
}

Html number_before(const query::SurveyClause& clause) {
  if (clause.number.empty() || begins_with_its_number(clause)) return {};
  return part("topic: number", {{"number", text(clause.number)}});
}

Html badge(std::string_view language) {
  return part("page: language", {{"language", web::language(language)}});
}

Html in_georgian(std::string_view name_ka, std::string_view other_name) {
  if (name_ka.empty() || name_ka == other_name) return {};
  return part("page: in-georgian", {{"text", text(name_ka)}});
}

Html provenance(const Html& what, const Html& value) {
  return part("page: provenance", {{"what", what}, {"value", value}});
}

Html provenance_of(const query::SurveyDocument& document) {
  Html known;
  if (!document.url.empty()) known += provenance(say("from"), external(document.url));
  if (!document.retrieved.empty()) known += provenance(say("retrieved"), text(document.retrieved));
  if (!document.licence.empty()) known += provenance(say("licence"), name(document.licence));
  return known;
}

Html external(std::string_view url) {
  if (!may_link(url)) return name(url);
  return part("page: external-link", {{"url", escape(Context::url, url)}, {"text", text(url)}});
}

Html source_of(std::string_view source, ByteRange place) {
  return part("page: source", {{"source", name(source)},
                               {"begin", text(fmt::format("{}", place.begin))},
                               {"end", text(fmt::format("{}", place.end))}});
}

}  // namespace punkti::web
