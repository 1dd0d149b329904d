// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/own_topics.hpp"

#include "query/compare.hpp"
#include "query/take_survey.hpp"
#include "tests/support/small_corpus.hpp"

using namespace punkti;
using tests::IndexedCorpus;

namespace {

const indexer::Knowledge& knowledge() {
  static const indexer::Knowledge known;
  return known;
}

const IndexedCorpus& small() {
  static const IndexedCorpus made;
  return made;
}

Result<lexicon::Topics> own(const std::string& toml) {
  small().folder().write("mine.toml", toml);
  return query::read_own_topics({small().folder().path() / "mine.toml"}, small().open(), knowledge());
}

bool addressed(const lexicon::Topics& topics, const std::string& company, const std::string& topic) {
  const auto survey = query::take_survey(small().open(), knowledge(), &topics);
  REQUIRE(survey);
  return survey->cells.at({company, topic}).addressed;
}

std::string basket_in(const std::string& words) {
  return "id = \"basket\"\n[[cue]]\nka = ['" + words + "']\n";
}

}  // namespace

TEST_CASE("a topic of one's own is found in either language", "[own topics]") {
  const auto topics = own("id = \"basket\"\n[[cue]]\nen = ['basket']\nka = ['კალათა']\n");
  REQUIRE(topics);
  CHECK(addressed(*topics, "alazani-foods", "basket"));
  CHECK(addressed(*topics, "karva", "basket"));
  CHECK_FALSE(addressed(*topics, "mtkvari", "basket"));
}

TEST_CASE("its Georgian words may stand in any letters", "[own topics]") {
  for (const std::string words : {"კალათა", "ᲙᲐᲚᲐᲗᲐ", "kalata", "k’alata", "kalaTa", "kalat*",
                                  "ვებ-გვერდი kalata", "\"kalatis დასამახსოვრებლად\"", "basket|kalata"}) {
    INFO(words);
    const auto topics = own(basket_in(words));
    REQUIRE(topics);
    CHECK(addressed(*topics, "karva", "basket"));
  }
}

TEST_CASE("a legacy-encoded text is found by Mkhedruli words, and by its own", "[own topics]") {
  for (const std::string words : {"ფოტოსურათი", "fotosuraTi", "potosurati"}) {
    INFO(words);
    const auto topics = own("id = \"photo\"\n[[cue]]\nka = ['" + words + "']\n");
    REQUIRE(topics);
    CHECK(addressed(*topics, "mtkvari", "photo"));
    CHECK_FALSE(addressed(*topics, "karva", "photo"));
  }
}

TEST_CASE("one file may hold several topics; compare knows them by id and label", "[own topics]") {
  const auto topics =
      own("[[topic]]\nid = \"basket\"\nlabel_en = \"Shopping basket\"\n[[topic.cue]]\nen = ['basket']\n"
          "[[topic]]\nid = \"camera\"\n[[topic.cue]]\nen = ['camera']\n");
  REQUIRE(topics);
  CHECK(topics->all().size() == 2);
  for (const std::string asked : {"basket", "Shopping Basket"}) {
    const auto compared = query::compare(asked, {}, small().open(), knowledge(), 5, 0.6, &*topics);
    REQUIRE(compared);
    CHECK(compared->topic == "basket");
    CHECK(compared->cells.front().addressed);
  }
}

TEST_CASE("what is wrong in a file is named with file and line", "[own topics]") {
  struct Case {
    std::string toml, told;
  };
  for (const Case& one : {
           Case{"id = \"basket\"\n[[cue]]\nen = ['basket'\n", "mine.toml:"},
           Case{"id = \"basket\"\n[[cue]]\nen = [\n'basket',\n'a \"b',\n]\n", "mine.toml:5: 'a \"b': a quote is not"},
           Case{"id = \"basket\"\n[[cue]]\nwher = \"body\"\nen = ['basket']\n", "mine.toml:3: \"wher\" is no key"},
           Case{"label_en = \"Basket\"\n[[cue]]\nen = ['basket']\n", "id is missing"},
           Case{"id = \"Basket!\"\n[[cue]]\nen = ['basket']\n", "mine.toml:1: id = "},
           Case{"id = \"basket\"\n", "no [[cue]]"},
           Case{"topic = []\n", "mine.toml: holds no topic"},
           Case{"id = \"basket\"\n[[cue]]\nweight = \"1\"\nen = ['basket']\n", "mine.toml:3: weight is no number"},
           Case{"id = \"cookies\"\n[[cue]]\nen = ['basket']\n", "\"cookies\" is one that punkti has"},
           Case{"[[topic]]\nid = \"a\"\n[[topic.cue]]\nen = ['x']\n[[topic]]\nid = \"a\"\n[[topic.cue]]\nen = ['y']\n",
                "two topics \"a\""},
       }) {
    INFO(one.toml);
    const auto topics = own(one.toml);
    REQUIRE_FALSE(topics);
    CHECK(topics.error().kind == ErrorKind::usage);
    INFO(topics.error().what);
    CHECK(topics.error().what.find(one.told) != std::string::npos);
  }
  CHECK_FALSE(query::read_own_topics({small().folder().path() / "none.toml"}, small().open(), knowledge()));
}
