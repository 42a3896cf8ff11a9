#include "ui/controllers/explain/MapController.h"

#include "ui/controllers/explain/ProfileController.h"
#include "ui/controllers/explain/SurrogateController.h"

#include <algorithm>
#include <numeric>

namespace vernier {

namespace {

constexpr int kMapPlaces = 41;
constexpr int kAveragedMapPlaces = 21;  // an average costs many times more
constexpr int kThumbnailPlaces = 11;

}  // namespace

MapController::MapController(SurrogateController& model, ProfileController& profile, QObject* parent)
    : QObject(parent), m_model(model), m_profile(profile) {
    connect(&m_profile, &ProfileController::modelChanged, this, &MapController::takeModel);
    connect(&m_profile, &ProfileController::cutChanged, this, &MapController::compute);
    connect(&m_profile, &ProfileController::slicingChanged, this, &MapController::compute);
    connect(&m_model, &SurrogateController::importanceChanged, this, [this] {
        chooseDimensions();
        computeThumbnails();
    });
    connect(&m_job, &LatestJob::finished, this, [this] {
        if (m_isStale)
            compute();
    });
    takeModel();
}

void MapController::takeModel() {
    const bool isSameSpace =
        m_surrogate && m_profile.surrogate() && m_surrogate->encoding().space() == m_profile.surrogate()->encoding().space();
    m_surrogate = m_profile.surrogate();
    m_job.cancel();
    m_thumbnailJob.cancel();
    if (!isSameSpace) {
        m_isChosen = false;
        m_map.reset();
        m_thumbnails.clear();
        chooseDimensions();
        Q_EMIT mapChanged();
        Q_EMIT thumbnailsChanged();
    }
    compute();
    computeThumbnails();
}

std::vector<int> MapController::byImportance() const {
    std::vector<int> order(m_surrogate ? static_cast<std::size_t>(m_surrogate->encoding().size()) : 0);
    std::iota(order.begin(), order.end(), 0);
    const auto& importance = m_model.importance();
    if (importance && importance->total.size() == order.size()) {
        std::stable_sort(order.begin(), order.end(), [&importance](int a, int b) {
            return importance->total[static_cast<std::size_t>(a)].share > importance->total[static_cast<std::size_t>(b)].share;
        });
    }
    return order;
}

void MapController::chooseDimensions() {
    const std::vector<int> order = byImportance();
    if (m_isChosen)
        return;
    const int x = order.empty() ? 0 : order.front();
    const int y = order.size() < 2 ? x : order[1];
    if (x == m_x && y == m_y)
        return;
    setDimensions(x, y);
    m_isChosen = false;
}

void MapController::setDimensions(int x, int y) {
    m_isChosen = true;
    if (x == m_x && y == m_y)
        return;
    m_x = x;
    m_y = y;
    m_map.reset();
    m_job.cancel();
    Q_EMIT dimensionsChanged();
    Q_EMIT mapChanged();
    compute();
}

void MapController::compute() {
    if (!m_surrogate || m_x == m_y)
        return;
    m_isStale = m_job.isBusy();
    if (m_isStale)
        return;
    const bool isAveraged = m_profile.slicing() == ProfileController::Slicing::Averaged;
    m_job.start([this, surrogate = m_surrogate, x = m_x, y = m_y, cut = m_profile.cut(), isAveraged](
                    std::stop_token stop, const LatestJob::Deliver& deliver) {
        Result<SurrogateMap> map = isAveraged ? surrogate->averagedMap(x, y, kAveragedMapPlaces, 0, stop)
                                              : surrogate->map(x, y, cut, kMapPlaces, 0, stop);
        if (!map)
            return;
        deliver([this, made = std::make_shared<const SurrogateMap>(std::move(*map))] {
            m_map = made;
            Q_EMIT mapChanged();
        });
    });
}

void MapController::setThumbnailsWanted(bool isWanted) {
    m_wantsThumbnails = isWanted;
    computeThumbnails();
}

void MapController::computeThumbnails() {
    if (!m_surrogate || !m_wantsThumbnails)
        return;
    m_thumbnailDimensions = byImportance();
    m_thumbnailDimensions.resize(std::min(m_thumbnailDimensions.size(), kMostThumbnailDimensions));
    m_thumbnailJob.start([this, surrogate = m_surrogate, dimensions = m_thumbnailDimensions, cut = m_profile.cut()](
                             std::stop_token stop, const LatestJob::Deliver& deliver) {
        std::vector<Thumbnail> thumbnails;
        for (std::size_t row = 1; row < dimensions.size(); ++row) {
            for (std::size_t column = 0; column < row; ++column) {
                Result<SurrogateMap> map = surrogate->map(dimensions[column], dimensions[row], cut, kThumbnailPlaces, 0, stop);
                if (!map)
                    return;
                thumbnails.push_back({dimensions[column], dimensions[row], std::move(*map)});
            }
        }
        deliver([this, thumbnails] {
            m_thumbnails = thumbnails;
            Q_EMIT thumbnailsChanged();
        });
    });
}

}  // namespace vernier
