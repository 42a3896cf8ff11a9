#include "core/metrics/MetricWords.h"

#include "core/metrics/Ascii.h"

#include <algorithm>
#include <cmath>
#include <span>
#include <string>

namespace vernier {

namespace {

/// Blanks around each word, so that a word is found as a whole.
constexpr std::string_view kWanted =
    " acc accuracy accuracies auc auroc auprc aucpr aupr prauc rocauc ap map ar mar miou iou f1 fscore fbeta f1score dice "
    "jaccard score scores "
    "precision prec recall sensitivity specificity tpr tnr r2 r\u00b2 rsquared bleu sacrebleu rouge rougel rougelsum meteor "
    "cider "
    "spice chrf comet "
    "bertscore sari psnr ssim reward rewards rew eprew return returns ret profit revenue sharpe kappa mcc ndcg mrr hits hit "
    "correct "
    "correctly wins winrate success successes throughput fps elbo likelihood loglikelihood loglik ll lift explained "
    "similarity correlation corr pearson spearman kendall pcc plcc srcc silhouette pq em exact match purity nmi ari gain snr "
    "sisnr sdr "
    "sisdr pesq stoi coverage survived solved utility inception mota motp idf1 hota nds mauc ret epret ents "
    "genauigkeit trefferquote trefferrate exactitude exactitud precisión précision ";
constexpr std::string_view kUnwanted =
    " loss losses err error errors rmse mse mae mape smape rmsle msle rmspe wape mad mdape crps perplexity ppl nll logloss "
    "lloss "
    "deviance wer cer ter mer eer fid kid lpips kl divergence cost costs time times latency runtime duration seconds secs "
    "regret bpc "
    "bpd bpb merror brier ece mce entropy xent crossentropy ce bce residual residuals misclassified "
    "misclassification incorrect "
    "incorrectly wrong failures gap violation violations aic bic hinge impurity distortion inertia energy penalty fpr fnr far "
    "frr "
    "hter l1 l2 apcer bpcer dcf mindcf epe abserr sqerr chamfer hausdorff mpjpe ate rte rpe memory deviation stress "
    "verlust fehler fehlerrate perte pérdida erreur ";
/// German writes a noun and what it is of as one word: Validierungsfehler.
constexpr std::string_view kWantedEndings[] = {"genauigkeit", "trefferquote"};
constexpr std::string_view kUnwantedEndings[] = {"verlust", "fehler", "fehlerrate"};
constexpr std::string_view kCounters =
    " epoch epochs ep step steps iter iters iteration iterations it round rounds batch batches update updates timestep "
    "timesteps "
    "episode episodes generation generations gen game games cycle cycles fold folds split seed repeat repetition run pass "
    "passes tree trees boost stage kimg "
    "images epoche epochen schritt schritte iterationen runde runden époque époques época épocas ";
constexpr std::string_view kFolds = " fold folds split seed repeat repetition run ";
/// What may stand beside the word that counts.
constexpr std::string_view kCounterHelpers =
    " global total num n number of current cur training train trainer learner env environment agent optimizer optim outer "
    "inner done so "
    "far trained sampled the at no nr idx index i count counter processed since restore gradient grad val eval time ";
constexpr std::string_view kParts =
    " train training tr trn learn fit valid validation validate validating val dev test testing tst eval evaluation evaluate "
    "evaluating "
    "holdout heldout oob cv seen unseen ";
constexpr std::string_view kVariants =
    " ema swa teacher student source target generator discriminator critic actor best avg mean median min max macro "
    "micro "
    "weighted ";
constexpr std::string_view kRanks =
    " rank ranks worker gpu cuda device node proc process replica shard host default localrank globalrank ";
constexpr std::string_view kSettings =
    " iou maxdets dets top k threshold thresh thr th tau quantile class cls label layer head level ";
constexpr std::string_view kFractions =
    " acc accuracy auc auroc auprc aucpr aupr prauc rocauc ap map ar miou iou f1 fscore fbeta dice jaccard precision prec "
    "recall "
    "sensitivity specificity tpr tnr ndcg mrr hits correct correctly incorrect incorrectly merror fpr fnr em ssim wins winrate "
    "success "
    "bleu rouge rougel nmi purity pq ece brier coverage misclassification ";
constexpr std::string_view kNeverNegative =
    " rmse mse mae mape smape rmsle msle rmspe wape perplexity ppl wer cer ter eer fid lpips logloss error err time latency "
    "runtime "
    "duration seconds brier ece deviance psnr memory throughput fps distance mpjpe epe inertia ";

/// "r2", "f1" and "rouge1" keep their digit where that makes the word known.
std::string withDigit(std::string_view name, std::size_t end, const std::string& word) {
    const std::string longer = word + (end < name.size() ? std::string(1, name[end]) : std::string());
    return ascii::isListed(kWanted, longer) || ascii::isListed(kUnwanted, longer) ? longer : word;
}

bool endsIn(std::string_view word, std::span<const std::string_view> endings) {
    return std::ranges::any_of(endings, [&](std::string_view ending) { return word.ends_with(ending); });
}

/// P@1, R@10: precision and recall among so many.
bool isPrecisionAt(std::string_view name) {
    const std::size_t at = name.find('@');
    if (at == std::string_view::npos || at == 0 || at + 1 == name.size() || !ascii::isDigit(name[at + 1]))
        return false;
    const bool isLetter = name[at - 1] == 'P' || name[at - 1] == 'R';
    return isLetter && (at == 1 || !ascii::isLetter(name[at - 2]));
}

/// R-squared and mgcv's R-sq.(adj).
bool isRSquared(const std::vector<std::string>& words) {
    for (std::size_t at = 1; at < words.size(); ++at) {
        if (words[at - 1] == "r" && ascii::isListed(" squared square sq ", words[at]))
            return true;
    }
    return false;
}

}  // namespace

std::vector<std::string> wordsOf(std::string_view name) {
    std::vector<std::string> words;
    std::string word;
    const auto endWord = [&](std::size_t at) {
        if (!word.empty())
            words.push_back(withDigit(name, at, word));
        word.clear();
    };
    for (std::size_t at = 0; at < name.size(); ++at) {
        const char c = name[at];
        const bool isNonAscii = static_cast<unsigned char>(c) >= 0x80;
        if (!ascii::isUpper(c) && !ascii::isLower(c) && !isNonAscii) {
            endWord(at);
            continue;
        }
        // valLoss, and the end of an abbreviation: mAPScore keeps "map" together with what comes before a lower-case letter.
        const bool startsWord = ascii::isUpper(c) && at > 1 && ascii::isLower(name[at - 1]) && ascii::isLower(name[at - 2]);
        const bool endsCapitals = ascii::isUpper(c) && at > 1 && ascii::isUpper(name[at - 1]) && at + 2 < name.size() &&
                                  ascii::isLower(name[at + 1]) && ascii::isLower(name[at + 2]);
        if (startsWord || endsCapitals)
            endWord(name.size());
        word += ascii::lower(c);
    }
    endWord(name.size());
    return words;
}

std::optional<Goal> goalOf(std::string_view name) {
    const std::vector<std::string> words = wordsOf(name);
    if (isPrecisionAt(name) || isRSquared(words))
        return Goal::Maximize;
    for (std::size_t at = words.size(); at-- > 0;) {
        const bool isWanted = ascii::isListed(kWanted, words[at]) || endsIn(words[at], kWantedEndings);
        if (!isWanted && !ascii::isListed(kUnwanted, words[at]) && !endsIn(words[at], kUnwantedEndings))
            continue;
        // scikit-learn's neg_mean_squared_error is to be large; a negative log likelihood small.
        const bool isNegated =
            std::any_of(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(at),
                        [](const std::string& word) { return word == "neg" || word == "negative" || word == "minus"; });
        return isWanted != isNegated ? Goal::Maximize : Goal::Minimize;
    }
    return std::nullopt;
}

bool isCounterName(std::string_view name) {
    const std::vector<std::string> words = wordsOf(name);
    const auto isCounter = [](const std::string& word) { return ascii::isListed(kCounters, word); };
    return std::any_of(words.begin(), words.end(), isCounter) &&
           std::all_of(words.begin(), words.end(),
                       [&](const std::string& word) { return isCounter(word) || ascii::isListed(kCounterHelpers, word); });
}

bool isFoldName(std::string_view name) {
    const std::vector<std::string> words = wordsOf(name);
    return std::any_of(words.begin(), words.end(), [](const std::string& word) { return ascii::isListed(kFolds, word); });
}

bool isPartOfData(std::string_view word) {
    const std::vector<std::string> words = wordsOf(word);
    return std::any_of(words.begin(), words.end(), [](const std::string& part) { return ascii::isListed(kParts, part); });
}

bool isSplitWord(std::string_view word) {
    const std::vector<std::string> words = wordsOf(word);
    return isPartOfData(word) ||
           std::any_of(words.begin(), words.end(), [](const std::string& part) { return ascii::isListed(kVariants, part); });
}

bool isRankWord(std::string_view word) {
    const std::vector<std::string> words = wordsOf(word);
    return !words.empty() && ascii::isListed(kRanks, words.back());
}

bool isSettingWord(std::string_view word) {
    const std::vector<std::string> words = wordsOf(word);
    return !words.empty() && ascii::isListed(kSettings, words.back());
}

Bounds boundsOf(std::string_view name, const std::vector<double>& values) {
    const std::vector<std::string> words = wordsOf(name);
    const auto isOneOf = [&](std::string_view list) {
        return std::any_of(words.begin(), words.end(), [&](const std::string& word) { return ascii::isListed(list, word); });
    };
    const auto areWithin = [&](double low, double high) {
        return !values.empty() && std::all_of(values.begin(), values.end(), [&](double value) {
            return std::isnan(value) || (value >= low && value <= high);
        });
    };
    // A "loss" or "neg" beside it is not the fraction itself.
    const bool isDerived = ascii::isListed(" loss neg negative log gap diff delta ", words.empty() ? "" : words.back()) ||
                           isOneOf(" neg negative minus ");
    if (!isDerived && isOneOf(kFractions) && areWithin(0, 1))
        return {0.0, 1.0};
    // One value of 1.5 does not make a percentage: a table of percents reaches further than its first line.
    if (!isDerived && isOneOf(kFractions) && areWithin(0, 100) && *std::max_element(values.begin(), values.end()) > 2)
        return {0.0, 100.0};
    if (!isDerived && isOneOf(kNeverNegative) && areWithin(0, INFINITY))
        return {0.0, std::nullopt};
    return {};
}

}  // namespace vernier
