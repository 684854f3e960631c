import { crc32, deflateSync } from "node:zlib";
import sharp from "sharp";

type Picture = { width?: number; height?: number; format?: "jpeg" | "png" | "webp" };

/** A picture of noise, so that no part of it can be left out. */
export function makePicture({ width = 320, height = 200, format = "jpeg" }: Picture = {}) {
  const noise = { type: "gaussian" as const, mean: 128, sigma: 40 };
  return sharp({ create: { width, height, channels: 3, background: "gray", noise } })
    [format]()
    .toBuffer();
}

/** What a phone writes into a picture besides the picture: held upright, taken there, by this camera. */
export async function makePhonePicture(format: "jpeg" | "png" | "webp"): Promise<Buffer> {
  return sharp(await makePicture({ format }))
    .withMetadata({ orientation: 6, icc: "p3" })
    .withExif({
      IFD0: { Make: "SecretPhone", Artist: "Jane Secret", ImageDescription: "Secret ward 7" },
      IFD3: { GPSLatitudeRef: "N", GPSLatitude: "53/1 20/1 5993/100" },
    })
    .withXmp("<x:xmpmeta xmlns:x='adobe:ns:meta/'><secret>SecretXmp</secret></x:xmpmeta>")
    [format]()
    .toBuffer();
}

const chunk = (type: string, data: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(type), data]);
  return Buffer.concat([uint32(data.length), body, uint32(crc32(body))]);
};

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}

/** A PNG that says it is so large and has next to nothing in it; `extra` are chunks before the pixels. */
export function makePngBomb(width: number, height: number, extra: [string, Buffer][] = []): Buffer {
  const header = Buffer.concat([uint32(width), uint32(height), Buffer.from([8, 2, 0, 0, 0])]);
  const pixels = deflateSync(Buffer.alloc(Math.min(1_000_000, height * (1 + width * 3))));
  return Buffer.concat([
    Buffer.from("\x89PNG\r\n\x1a\n", "latin1"),
    chunk("IHDR", header),
    ...extra.map(([type, data]) => chunk(type, data)),
    chunk("IDAT", pixels),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

/** A real JPEG whose header was changed to say that it is so large. */
export async function makeJpegBomb(width: number, height: number): Promise<Buffer> {
  const bytes = await makePicture();
  const frame = bytes.indexOf(Buffer.from([0xff, 0xc0]));
  bytes.writeUInt16BE(height, frame + 5);
  bytes.writeUInt16BE(width, frame + 7);
  return bytes;
}

/** A lossless WebP that says it is 16,000 pixels a side, near the most that a WebP can have. */
export async function makeWebpBomb(): Promise<Buffer> {
  const bytes = await sharp(await makePicture())
    .webp({ lossless: true })
    .toBuffer();
  const header = bytes.indexOf("VP8L") + 9;
  bytes.writeUInt32LE(15_999 | (15_999 << 14), header);
  return bytes;
}

/** A WebP of two pictures that take turns. */
export async function makeMovingWebp(): Promise<Buffer> {
  const frames = [await makePicture({ format: "png" }), await makePicture({ format: "png" })];
  return sharp(frames, { join: { animated: true } })
    .webp()
    .toBuffer();
}
