#pragma once

#include "core/explain/Surrogate.h"
#include "ui/controllers/LatestJob.h"

#include <QObject>

#include <memory>
#include <utility>
#include <vector>

namespace vernier {

class ProfileController;
class SurrogateController;

/// Two parameters of the model against each other, through the profiler's cut or averaged like its slices, and small maps of
/// all pairs to choose from. Computed in a thread of its own while wanted. GUI thread only.
class MapController : public QObject {
    Q_OBJECT

public:
    /// Both must outlive this object.
    MapController(SurrogateController& model, ProfileController& profile, QObject* parent = nullptr);

    /// Dimensions of the model's encoding; the same one twice while it has fewer than two.
    int dimensionX() const { return m_x; }
    int dimensionY() const { return m_y; }
    void setDimensions(int x, int y);
    /// Of dimensionX() and dimensionY(); null until it is ready.
    const std::shared_ptr<const SurrogateMap>& map() const { return m_map; }

    /// A small map, horizontal dimension first.
    struct Thumbnail {
        int x = 0;
        int y = 0;
        SurrogateMap map;
    };
    /// Of the pairs of the most important dimensions, at most kMostThumbnailDimensions of them.
    const std::vector<Thumbnail>& thumbnails() const { return m_thumbnails; }
    const std::vector<int>& thumbnailDimensions() const { return m_thumbnailDimensions; }
    static constexpr std::size_t kMostThumbnailDimensions = 8;
    void setThumbnailsWanted(bool isWanted);

Q_SIGNALS:
    void dimensionsChanged();
    void mapChanged();
    void thumbnailsChanged();

private:
    void takeModel();
    void chooseDimensions();
    void compute();
    void computeThumbnails();
    std::vector<int> byImportance() const;

    SurrogateController& m_model;
    ProfileController& m_profile;
    std::shared_ptr<const Surrogate> m_surrogate;
    int m_x = 0;
    int m_y = 0;
    bool m_isChosen = false;  ///< by the user: importance no longer changes it
    std::shared_ptr<const SurrogateMap> m_map;
    bool m_isStale = false;
    bool m_wantsThumbnails = false;
    std::vector<Thumbnail> m_thumbnails;
    std::vector<int> m_thumbnailDimensions;
    LatestJob m_job;
    LatestJob m_thumbnailJob;
};

}  // namespace vernier
