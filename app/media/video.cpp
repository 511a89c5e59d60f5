#include "video.h"

#include <QByteArray>

#include <algorithm>
#include <cerrno>
#include <cmath>
#include <cstring>
#include <memory>

extern "C" {
#include <libavcodec/avcodec.h>
#include <libavformat/avformat.h>
#include <libavutil/display.h>
#include <libavutil/imgutils.h>
#include <libswscale/swscale.h>
}

namespace cordboard::media_program {

using media::HelperOutcome;

namespace {

/// What phones record; a picture of H.264 may need sixteen others of its size in memory.
constexpr int mostPixelsOfVideo = 4096 * 2304;
constexpr int longestSideOfVideo = 4096;
/// Until the first picture is whole. Sound stands between.
constexpr int mostPackets = 500;
constexpr int avioBuffer = 32 * 1024;
constexpr int pixelOctets = 4;

template<class T, void (*release)(T **)>
struct Release
{
    void operator()(T *thing) const { release(&thing); }
};

void releaseAvio(AVIOContext **avio)
{
    av_freep(&(*avio)->buffer);
    avio_context_free(avio);
}

using Avio = std::unique_ptr<AVIOContext, Release<AVIOContext, releaseAvio>>;
using Format = std::unique_ptr<AVFormatContext, Release<AVFormatContext, avformat_close_input>>;
using Codec = std::unique_ptr<AVCodecContext, Release<AVCodecContext, avcodec_free_context>>;
using Packet = std::unique_ptr<AVPacket, Release<AVPacket, av_packet_free>>;
using Frame = std::unique_ptr<AVFrame, Release<AVFrame, av_frame_free>>;

/// The file, in memory: no protocol of libavformat is ever used.
struct Source
{
    const QByteArray &octets;
    qint64 at = 0;
};

int readSource(void *opaque, uint8_t *buffer, int size)
{
    auto &source = *static_cast<Source *>(opaque);
    const qint64 count = qMin<qint64>(size, source.octets.size() - source.at);
    if (count <= 0)
        return AVERROR_EOF;
    std::memcpy(buffer, source.octets.constData() + source.at, size_t(count));
    source.at += count;
    return int(count);
}

int64_t seekSource(void *opaque, int64_t offset, int whence)
{
    auto &source = *static_cast<Source *>(opaque);
    const qint64 size = source.octets.size();
    whence &= ~AVSEEK_FORCE;
    if (whence == AVSEEK_SIZE)
        return size;
    const qint64 from = whence == SEEK_SET ? 0 : whence == SEEK_CUR ? source.at : size;
    if (offset < -from || offset > size - from)
        return AVERROR(EINVAL);
    source.at = from + offset;
    return source.at;
}

Avio openSource(Source &source)
{
    auto *buffer = static_cast<unsigned char *>(av_malloc(avioBuffer));
    if (!buffer)
        return {};
    Avio avio(avio_alloc_context(buffer, avioBuffer, 0, &source, readSource, nullptr, seekSource));
    if (!avio)
        av_free(buffer);
    return avio;
}

/// What a file names beside itself is never opened.
int openNothing(AVFormatContext *, AVIOContext **, const char *, int, AVDictionary **)
{
    return AVERROR(EPERM);
}

/// MP4 and 3GP alone, whatever the octets look like, and no file beside this one.
Format openFormat(AVIOContext *avio)
{
    const AVInputFormat *mov = av_find_input_format("mov");
    AVFormatContext *format = mov ? avformat_alloc_context() : nullptr;
    if (!format)
        return {};
    format->pb = avio;
    format->flags |= AVFMT_FLAG_CUSTOM_IO;
    format->io_open = &openNothing;
    AVDictionary *options = nullptr;
    av_dict_set(&options, "protocol_whitelist", "none", 0);
    av_dict_set(&options, "format_whitelist", mov->name, 0);
    av_dict_set(&options, "codec_whitelist", "h264,mpeg4,h263", 0);
    av_dict_set(&options, "max_streams", "16", 0);
    av_dict_set(&options, "ignore_editlist", "1", 0);
    const int opened = avformat_open_input(&format, nullptr, mov, &options); // frees it on failure
    av_dict_free(&options);
    return Format(opened == 0 ? format : nullptr);
}

/// By name: another of the same kind may want a device.
const AVCodec *decoderFor(AVCodecID id)
{
    switch (id) {
    case AV_CODEC_ID_H264:
        return avcodec_find_decoder_by_name("h264");
    case AV_CODEC_ID_MPEG4:
        return avcodec_find_decoder_by_name("mpeg4");
    case AV_CODEC_ID_H263:
        return avcodec_find_decoder_by_name("h263");
    default:
        return nullptr;
    }
}

bool isTooLarge(int width, int height)
{
    return width > longestSideOfVideo || height > longestSideOfVideo ||
           qint64(width) * height > mostPixelsOfVideo;
}

AVStream *videoOf(AVFormatContext &format)
{
    for (unsigned i = 0; i < format.nb_streams; ++i) {
        AVStream *stream = format.streams[i];
        const bool isCover = (stream->disposition & AV_DISPOSITION_ATTACHED_PIC) != 0;
        if (stream->codecpar->codec_type == AVMEDIA_TYPE_VIDEO && !isCover &&
            decoderFor(stream->codecpar->codec_id))
            return stream;
    }
    return nullptr;
}

Codec openDecoder(const AVStream &stream)
{
    const AVCodec *decoder = decoderFor(stream.codecpar->codec_id);
    Codec codec(avcodec_alloc_context3(decoder));
    if (!codec || avcodec_parameters_to_context(codec.get(), stream.codecpar) < 0)
        return {};
    codec->thread_count = 1; // no more threads can be started
    codec->max_pixels = mostPixelsOfVideo;
    codec->flags |= AV_CODEC_FLAG_LOW_DELAY;
    codec->skip_frame = AVDISCARD_NONKEY;
    codec->pkt_timebase = stream.time_base;
    if (avcodec_open2(codec.get(), decoder, nullptr) < 0)
        return {};
    return codec;
}

Frame firstOf(AVFormatContext &format, const AVStream &stream, AVCodecContext &codec)
{
    const Packet packet(av_packet_alloc());
    Frame frame(av_frame_alloc());
    if (!packet || !frame)
        return {};
    for (int count = 0; count < mostPackets; ++count) {
        if (av_read_frame(&format, packet.get()) < 0)
            break;
        const bool isOurs = packet->stream_index == stream.index;
        if (isOurs)
            (void)avcodec_send_packet(&codec, packet.get()); // a damaged one: perhaps the next
        av_packet_unref(packet.get());
        if (isOurs && avcodec_receive_frame(&codec, frame.get()) == 0)
            return frame;
    }
    (void)avcodec_send_packet(&codec, nullptr); // what it holds back
    return avcodec_receive_frame(&codec, frame.get()) == 0 ? std::move(frame) : Frame();
}

/// As it is meant to be seen, before it is turned.
QSize shownSize(const AVFrame &frame)
{
    const AVRational pixel = frame.sample_aspect_ratio;
    const double stretch = pixel.num > 0 && pixel.den > 0 ? double(pixel.num) / pixel.den : 1;
    if (stretch < 0.25 || stretch > 4)
        return {frame.width, frame.height};
    return {int(std::lround(frame.width * stretch)), frame.height};
}

QSize within(const QSize &size, int edge)
{
    if (size.width() <= edge && size.height() <= edge)
        return size;
    return size.scaled(edge, edge, Qt::KeepAspectRatio).expandedTo(QSize(1, 1));
}

/// Rows of 0xAARRGGBB without gaps; empty when it cannot be.
QByteArray scaled(const AVFrame &frame, const QSize &size)
{
    const std::unique_ptr<SwsContext, decltype(&sws_freeContext)> scaler(
        sws_getContext(frame.width, frame.height, AVPixelFormat(frame.format), size.width(),
                       size.height(), AV_PIX_FMT_RGB32, SWS_BILINEAR, nullptr, nullptr, nullptr),
        &sws_freeContext);
    uint8_t *planes[4] = {};
    int strides[4] = {};
    if (!scaler ||
        av_image_alloc(planes, strides, size.width(), size.height(), AV_PIX_FMT_RGB32, 64) < 0)
        return {};
    const int rows =
        sws_scale(scaler.get(), frame.data, frame.linesize, 0, frame.height, planes, strides);
    QByteArray pixels;
    if (rows == size.height()) {
        const qsizetype row = qsizetype(size.width()) * pixelOctets;
        pixels.resize(row * rows);
        for (int y = 0; y < rows; ++y)
            std::memcpy(pixels.data() + row * y, planes[0] + qsizetype(strides[0]) * y,
                        size_t(row));
        auto *words = reinterpret_cast<quint32 *>(pixels.data());
        std::for_each(words, words + pixels.size() / pixelOctets,
                      [](quint32 &word) { word |= 0xff000000; });
    }
    av_freep(&planes[0]);
    return pixels;
}

/// Quarter turns to the right by which its phone was held.
int quarterTurns(const AVStream &stream)
{
    size_t octets = 0;
    const uint8_t *matrix = nullptr;
#if LIBAVFORMAT_VERSION_INT >= AV_VERSION_INT(60, 15, 100) // FFmpeg 6.1 moved it
    const AVPacketSideData *found =
        av_packet_side_data_get(stream.codecpar->coded_side_data,
                                stream.codecpar->nb_coded_side_data, AV_PKT_DATA_DISPLAYMATRIX);
    matrix = found ? found->data : nullptr;
    octets = found ? found->size : 0;
#else
    matrix = av_stream_get_side_data(&stream, AV_PKT_DATA_DISPLAYMATRIX, &octets);
#endif
    if (!matrix || octets < 9 * sizeof(int32_t))
        return 0;
    int32_t copy[9];
    std::memcpy(copy, matrix, sizeof copy);
    const double left = av_display_rotation_get(copy);
    return std::isnan(left) ? 0 : int(std::lround(-left / 90) + 8) % 4;
}

QByteArray turned(const QByteArray &pixels, const QSize &size, int turns)
{
    if (turns == 0)
        return pixels;
    const int width = size.width();
    const int height = size.height();
    QByteArray out(pixels.size(), Qt::Uninitialized);
    const auto *from = reinterpret_cast<const quint32 *>(pixels.constData());
    auto *to = reinterpret_cast<quint32 *>(out.data());
    for (int y = 0; y < height; ++y) {
        for (int x = 0; x < width; ++x) {
            const qsizetype place = turns == 1   ? qsizetype(x) * height + (height - 1 - y)
                                    : turns == 2 ? qsizetype(height - 1 - y) * width + width - 1 - x
                                                 : qsizetype(width - 1 - x) * height + y;
            to[place] = from[qsizetype(y) * width + x];
        }
    }
    return out;
}

} // namespace

void loadVideoFormats()
{
    av_log_set_level(AV_LOG_QUIET);
    // What is made at first use is made now.
    (void)av_find_input_format("mov");
    for (const AVCodecID id : {AV_CODEC_ID_H264, AV_CODEC_ID_MPEG4, AV_CODEC_ID_H263}) {
        const Codec codec(avcodec_alloc_context3(decoderFor(id)));
        if (!codec)
            continue;
        codec->thread_count = 1;
        (void)avcodec_open2(codec.get(), nullptr, nullptr);
    }
}

Made firstFrame(const QByteArray &octets, int maxEdge)
{
    Source source{octets};
    const Avio avio = openSource(source);
    const Format format = avio ? openFormat(avio.get()) : Format();
    const AVStream *stream = format ? videoOf(*format) : nullptr;
    if (!stream)
        return {};
    if (isTooLarge(stream->codecpar->width, stream->codecpar->height))
        return {HelperOutcome::TooLarge, {}, {}, {}};
    const Codec codec = openDecoder(*stream);
    const Frame frame = codec ? firstOf(*format, *stream, *codec) : Frame();
    if (!frame || frame->width <= 0 || frame->height <= 0)
        return {};
    if (isTooLarge(frame->width, frame->height))
        return {HelperOutcome::TooLarge, {}, {}, {}};
    const QSize shown = shownSize(*frame);
    const QSize size = within(shown, maxEdge);
    const QByteArray pixels = scaled(*frame, size);
    if (pixels.isEmpty())
        return {};
    const int turns = quarterTurns(*stream);
    const bool isAside = turns % 2 == 1;
    return {HelperOutcome::Done, isAside ? shown.transposed() : shown,
            isAside ? size.transposed() : size, turned(pixels, size, turns)};
}

} // namespace cordboard::media_program
