// SPDX-License-Identifier: GPL-3.0-or-later
#include "web/report_folder.hpp"

#include "web/addresses.hpp"

#include <fmt/format.h>

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <fstream>
#include <iterator>
#include <sstream>
#include <system_error>

namespace punkti::web {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view mark_name = ".punkti-report";
constexpr std::string_view mark_start = "punkti report 1\n";
constexpr std::string_view unfinished = ".new";  // after the name of a file that is being written

auto cannot(std::string_view verb, const fs::path& file, std::string_view why) {
  return fail(ErrorKind::internal, fmt::format("cannot {} {}: {}", verb, file.string(), why),
              "is there room on the disk, and may you write there?");
}

class File {
 public:
  File(const fs::path& path, int flags) : handle_(::open(path.c_str(), flags | O_CLOEXEC, 0666)) {}
  ~File() { close(); }
  File(const File&) = delete;
  File& operator=(const File&) = delete;

  [[nodiscard]] bool is_open() const { return handle_ >= 0; }
  [[nodiscard]] bool write(std::string_view bytes) const {
    while (!bytes.empty()) {
      const ssize_t written = ::write(handle_, bytes.data(), bytes.size());
      if (written < 0 && errno == EINTR) continue;
      if (written <= 0) return false;
      bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return true;
  }
  /// EINVAL: some file systems cannot, and there is nothing to wait for then.
  [[nodiscard]] bool sync() const { return ::fsync(handle_) == 0 || errno == EINVAL; }
  bool close() {
    const int handle = std::exchange(handle_, -1);
    return handle < 0 || ::close(handle) == 0;
  }

 private:
  int handle_;
};

Result<void> put(const fs::path& file, std::string_view bytes) {
  fs::path fresh = file;
  fresh += unfinished;
  std::error_code error;
  fs::remove(fresh, error);  // left by a run that was cut short; whatever it is, it is not followed
  File out(fresh, O_WRONLY | O_CREAT | O_EXCL);
  if (!out.is_open() || !out.write(bytes) || !out.sync() || !out.close()) {
    const std::string why = std::strerror(errno);
    fs::remove(fresh, error);
    return cannot("write", file, why);
  }
  fs::rename(fresh, file, error);
  if (error) return cannot("write", file, error.message());
  return {};
}

std::string mark_of(const std::set<std::string>& pages) {
  std::string mark(mark_start);
  for (const std::string& page : pages) mark += page + "\n";
  return mark;
}

/// Pages that a mark lists. A mark can be edited: names that a report never gives are passed over.
Result<std::set<std::string>> read_mark(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  const std::string mark{std::istreambuf_iterator<char>(in), {}};
  if (!in.is_open() || !mark.starts_with("punkti report "))
    return fail(ErrorKind::usage, fmt::format("{} is not the mark of a report", file.string()),
                "choose a new folder for the report");
  std::set<std::string> pages;
  std::istringstream lines(mark);
  for (std::string line; std::getline(lines, line);)
    if (is_page_name(line)) pages.insert(line);
  return pages;
}

Result<void> make_folder(const fs::path& folder) {
  std::error_code error;
  fs::create_directories(folder, error);
  if (error) return cannot("make the folder", folder, error.message());
  return {};
}

Result<void> sync_folder(const fs::path& folder) {
  const File handle(folder, O_RDONLY | O_DIRECTORY);
  if (!handle.is_open() || !handle.sync()) return cannot("finish", folder, std::strerror(errno));
  return {};
}

/// The folder of a report and those below it that its pages stand in.
std::set<fs::path> folders_of(const fs::path& folder, const std::set<std::string>& pages) {
  std::set<fs::path> folders = {folder};
  for (const std::string& page : pages)
    if (const fs::path below = fs::path(page).parent_path(); !below.empty()) folders.insert(folder / below);
  return folders;
}

/// Whether a file says in its first lines that this program made it.
bool is_report(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  std::string start(4096, '\0');
  in.read(start.data(), static_cast<std::streamsize>(start.size()));
  return start.find(R"(<meta name="generator" content="punkti )") != std::string::npos;
}

/// What an older report left, or an error when the folder is somebody else's.
Result<std::set<std::string>> older_pages(const fs::path& folder) {
  std::error_code error;
  const auto status = fs::status(folder, error);
  if (status.type() == fs::file_type::not_found) return std::set<std::string>{};
  if (error) return cannot("look at", folder, error.message());
  if (!fs::is_directory(status))
    return fail(ErrorKind::usage, fmt::format("{} is not a folder", folder.string()), "name a folder for the report");
  const fs::path mark = folder / mark_name;
  if (fs::exists(mark, error)) return read_mark(mark);
  const bool empty = fs::is_empty(folder, error);
  if (error) return cannot("look into", folder, error.message());
  if (!empty)
    return fail(ErrorKind::usage, fmt::format("{} holds files that are not a report's", folder.string()),
                "choose a new or empty folder; nothing was written");
  return std::set<std::string>{};
}

}  // namespace

Result<ReportFolder> ReportFolder::open(const fs::path& folder, std::set<std::string> pages, Older older_go_or_stay) {
  auto older = older_pages(folder);
  if (!older) return tl::make_unexpected(older.error());
  if (older_go_or_stay == Older::stays) pages.insert(older->begin(), older->end());
  for (const fs::path& made : folders_of(folder, pages))
    if (auto done = make_folder(made); !done) return tl::make_unexpected(done.error());
  std::set<std::string> all = pages;
  all.insert(older->begin(), older->end());  // until finish() both are ours
  if (auto done = put(folder / mark_name, mark_of(all)); !done) return tl::make_unexpected(done.error());
  return ReportFolder(folder, std::move(pages), std::move(*older));
}

Result<void> ReportFolder::write(std::string_view page, std::string_view bytes) const {
  return put(folder_ / page, bytes);
}

Result<void> ReportFolder::finish() const {
  for (const std::string& page : older_) {
    if (pages_.contains(page)) continue;
    for (const std::string& name : {page, page + std::string(unfinished)}) {
      std::error_code error;
      fs::remove(folder_ / name, error);
      if (error) return cannot("remove", folder_ / name, error.message());
    }
  }
  if (auto done = put(folder_ / mark_name, mark_of(pages_)); !done) return done;
  for (const fs::path& folder : folders_of(folder_, pages_))
    if (auto done = sync_folder(folder); !done) return done;
  return {};
}

Result<void> write_alone(const fs::path& file, std::string_view page) {
  std::error_code error;
  if (fs::is_directory(file, error))
    return fail(ErrorKind::usage, fmt::format("{} is a folder", file.string()), "name a file that ends with .html");
  if (fs::exists(file, error) && !is_report(file))
    return fail(ErrorKind::usage, fmt::format("{} is not a report of punkti", file.string()),
                "choose another name; nothing was written");
  const fs::path folder = file.has_parent_path() ? file.parent_path() : fs::path(".");
  if (auto done = make_folder(folder); !done) return done;
  if (auto done = put(file, page); !done) return done;
  return sync_folder(folder);
}

}  // namespace punkti::web
