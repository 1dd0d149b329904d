// SPDX-License-Identifier: GPL-3.0-or-later
#include "web/report.hpp"

#include "web/exports.hpp"
#include "web/page.hpp"
#include "web/report_folder.hpp"
#include "web/single_file.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <exception>
#include <functional>
#include <iterator>
#include <set>
#include <vector>

namespace punkti::web {
namespace {

/// A page to come: pages are made one after the other, so that a report of many companies never stands in memory whole.
struct Order {
  std::string file;
  std::function<Page(const Edition&)> make;
};

/// The overview last: whoever opens it finds every page it links to.
std::vector<Order> orders_of(const Edition& edition) {
  std::vector<Order> orders;
  for (std::size_t company = 0; company < edition.survey.companies.size(); ++company)
    orders.push_back(
        {edition.addresses.company_file(company), [company](const Edition& of) { return company_page(of, company); }});
  for (std::size_t company = 0; company < edition.survey.companies.size(); ++company)
    if (edition.versions_of(company) != nullptr)
      orders.push_back(
          {edition.addresses.parity_file(company), [company](const Edition& of) { return parity_page(of, company); }});
  for (std::size_t topic = 0; topic < edition.survey.topics.size(); ++topic)
    orders.push_back(
        {edition.addresses.topic_file(topic), [topic](const Edition& of) { return topic_page(of, topic); }});
  if (edition.search != nullptr) orders.push_back({"search.html", search_page});
  orders.push_back({"duplicates.html", duplicates_page});
  orders.push_back({"facts.html", facts_page});
  orders.push_back({"method.html", method_page});
  orders.push_back({"matrix.html", matrix_page});
  orders.push_back({"index.html", overview_page});
  return orders;
}

Result<ReportWritten> write_pages(const Edition& edition, const std::filesystem::path& out) {
  const std::vector<Order> orders = orders_of(edition);
  std::set<std::string> pages;
  for (const Order& order : orders) pages.insert(order.file);
  const std::vector<ExportFile> tables = exports_of(edition);
  for (const ExportFile& table : tables) pages.insert(table.file);
  const auto folder = ReportFolder::open(out, pages);
  if (!folder) return tl::make_unexpected(folder.error());
  for (const ExportFile& table : tables)
    if (auto done = folder->write(table.file, table.bytes); !done) return tl::make_unexpected(done.error());
  for (const Order& order : orders) {
    const Page page = order.make(edition);
    if (auto done = folder->write(page.file, page.content.bytes()); !done) return tl::make_unexpected(done.error());
  }
  if (auto done = folder->finish(); !done) return tl::make_unexpected(done.error());
  return ReportWritten{out / "index.html", orders.size()};
}

/// The overview first: it is what a reader sees at the start.
std::string single_file(const Edition& edition) {
  std::vector<Order> orders = orders_of(edition);
  std::ranges::rotate(orders, std::prev(orders.end()));
  std::vector<Page> pages;
  pages.reserve(orders.size());
  for (const Order& order : orders) pages.push_back(order.make(edition));
  return single_file_of(pages, exports_of(edition), edition.language);
}

Result<ReportWritten> write_into_folder(const std::filesystem::path& out, const std::string& page) {
  const std::string name = "report.html";
  const auto folder = ReportFolder::open(out, {name}, ReportFolder::Older::stays);
  if (!folder) return tl::make_unexpected(folder.error());
  if (auto done = folder->write(name, page); !done) return tl::make_unexpected(done.error());
  if (auto done = folder->finish(); !done) return tl::make_unexpected(done.error());
  return ReportWritten{out / name, 1};
}

// A survey whose indexes point outside it, or a page part with a mistake: not the user's doing.
auto cannot_make(const std::exception& broken) {
  return fail(ErrorKind::internal, fmt::format("cannot make the report: {}", broken.what()));
}

}  // namespace

bool names_single_file(const std::filesystem::path& out) {
  return out.extension() == ".html" || out.extension() == ".htm";
}

Result<ReportWritten> write_single_file(const Contents& contents, const std::filesystem::path& out,
                                        const ReportOptions& options) try {
  const std::string page = single_file(Edition(contents, options.date, options.ui));
  if (!names_single_file(out)) return write_into_folder(out, page);
  if (auto done = write_alone(out, page); !done) return tl::make_unexpected(done.error());
  return ReportWritten{out, 1};
} catch (const std::exception& broken) {
  return cannot_make(broken);
}

Result<ReportWritten> write_report(const Contents& contents, const std::filesystem::path& out,
                                   const ReportOptions& options) try {
  return write_pages(Edition(contents, options.date, options.ui), out);
} catch (const std::exception& broken) {
  return cannot_make(broken);
}

}  // namespace punkti::web
