// An article as articlekit writes it, schema version 1.0. Generated: do not edit.
//
// Offsets count code points. JavaScript counts UTF-16 units, which differ after an emoji:
// Array.from(text).slice(mark.start, mark.end).join("") is always right.

/** An article: its metadata, and its body as blocks. */
export interface Article {
  /** The version of this schema, major and minor. */
  schema_version: string;
  /** The name its system knows it by. */
  id?: string;
  /** Its page. */
  url?: string;
  /** Its title as plain text; empty when it has none. */
  title: string;
  /** The line under the title (dek, standfirst). */
  subtitle?: string;
  /** What it is about, in a few sentences. */
  summary?: string;
  /** Who wrote it, in order. */
  authors: Author[];
  /** Who published it. */
  publisher?: Publisher;
  /** When it was published, as exact as it was written. */
  published?: string;
  /** When it was last changed, as exact as it was written. */
  updated?: string;
  /** Its name in addresses. */
  slug?: string;
  /** The file it came from, with forward slashes. */
  path?: string;
  /** The categories it is in, by name. */
  categories: string[];
  /** The same categories as paths from the widest to the narrowest, where they are a hierarchy. */
  category_paths?: string[][];
  /** Its tags. */
  tags: string[];
  /** Its language as a BCP 47 tag, as written. */
  language?: string;
  /** The picture above it or on its card; kept apart from the body, even when it is there too. */
  lead_image?: Image;
  /** The small picture for lists of articles. */
  thumbnail?: Image;
  /** Where it was taken from. */
  source?: Source;
  /** What may be done with it. */
  rights?: Rights;
  /** Whether it is not yet published. */
  draft?: boolean;
  /** Whether readers may comment. */
  comments?: boolean;
  /** Every key of the source that has no field of its own, in order. Do not change it in place. */
  extra: Record<string, unknown>;
  /** The blocks in reading order. */
  body: Block[];
  /** Where each field's value came from, where that was asked for. */
  field_origins?: Record<string, string>;
}

/** Something beside the text: a box, a callout, a part to unfold. */
export interface Aside {
  type: "aside";
  /** A name for this block that links can point to. */
  id?: string;
  /** What it does in the article, when it is more than text: `byline`, `correction`, `note` … */
  role?: "lead" | "byline" | "dateline" | "rights" | "editor" | "source" | "correction" | "related" | "note" | "end";
  /** Its title, or what is shown before it is unfolded. */
  title?: string;
  /** What it holds. */
  body: Block[];
}

/** Who wrote the article. */
export interface Author {
  /** The name as written. */
  name: string;
  /** A page about the author. */
  url?: string;
  /** `person` or `organization`, where the source says so. */
  kind?: "person" | "organization";
}

/** A block: one part of a body. Its `type` says which. */
export type Block =
  | Paragraph
  | Heading
  | Image
  | Gallery
  | List
  | Definitions
  | Quote
  | Code
  | Math
  | Table
  | Media
  | Embed
  | Footnote
  | Divider
  | Aside
  | Raw
  | Custom;

/** The words that belong to an image, a gallery, a table or a video, without the credit. */
export interface Caption {
  /** The text, plain: no markup, no entities; `\n` is a hard line break. */
  text: string;
  /** What ranges of the text are, in canonical order. */
  marks?: Mark[];
  /** How the caption was found; absent when a person or another program wrote it. */
  origin?: Origin;
}

/** One cell of a table. */
export interface Cell {
  /** The text, plain: no markup, no entities; `\n` is a hard line break. */
  text: string;
  /** What ranges of the text are, in canonical order. */
  marks?: Mark[];
  /** Whether it names its row or column. */
  header?: boolean;
  /** How many columns it covers. */
  colspan?: number;
  /** How many rows it covers. */
  rowspan?: number;
}

/** A listing: text where every space and line end counts. */
export interface Code {
  type: "code";
  /** A name for this block that links can point to. */
  id?: string;
  /** What it does in the article, when it is more than text: `byline`, `correction`, `note` … */
  role?: "lead" | "byline" | "dateline" | "rights" | "editor" | "source" | "correction" | "related" | "note" | "end";
  /** The code, without a final line end. */
  text: string;
  /** Its language, as the source named it. */
  language?: string;
  /** The file it is from. */
  filename?: string;
}

/** Who made an image. */
export interface Credit {
  /** Who made it, without label, verb or brackets: `澎湃影像平台`, `AP Photo/Nils Berg`. */
  text: string;
  /** The people and organisations in it, one by one. */
  names?: string[];
  /** The credit as printed, when that says more than `text`: `图片来源：澎湃影像平台`. */
  line?: string;
  /** How the credit was found. */
  origin?: Origin;
}

/** A block of somebody else's making. */
export interface Custom {
  type: "custom";
  /** A name for this block that links can point to. */
  id?: string;
  /** What it does in the article, when it is more than text: `byline`, `correction`, `note` … */
  role?: "lead" | "byline" | "dateline" | "rights" | "editor" | "source" | "correction" | "related" | "note" | "end";
  /** `vendor:kind`, so that two makers never mean different things by one name. */
  name: string;
  data: unknown;
}

/** A term and what is said about it. */
export interface Definition {
  /** The term, as plain text. */
  term: string;
  /** What is said about it. */
  body: Block[];
}

/** A list of terms with their definitions. */
export interface Definitions {
  type: "definitions";
  /** A name for this block that links can point to. */
  id?: string;
  /** What it does in the article, when it is more than text: `byline`, `correction`, `note` … */
  role?: "lead" | "byline" | "dateline" | "rights" | "editor" | "source" | "correction" | "related" | "note" | "end";
  /** The terms in order. */
  items: Definition[];
}

/** A break between parts of the text. */
export interface Divider {
  type: "divider";
  /** A name for this block that links can point to. */
  id?: string;
  /** What it does in the article, when it is more than text: `byline`, `correction`, `note` … */
  role?: "lead" | "byline" | "dateline" | "rights" | "editor" | "source" | "correction" | "related" | "note" | "end";
}

/** Something of another site shown in the article: a video, a post, a map, a card. */
export interface Embed {
  type: "embed";
  /** A name for this block that links can point to. */
  id?: string;
  /** What it does in the article, when it is more than text: `byline`, `correction`, `note` … */
  role?: "lead" | "byline" | "dateline" | "rights" | "editor" | "source" | "correction" | "related" | "note" | "end";
  /** Whose it is, such as `youtube`; absent when we do not know the site. */
  provider?: string;
  /** Where a person finds it: the canonical page, not the player's address. */
  url?: string;
  /** What it is called. */
  title?: string;
  /** The words that belong to it; for a post, its text. */
  caption?: Caption;
  /** Who made it. */
  credit?: Credit;
  /** The source's own markup, kept only on request. */
  html?: string;
}

/** A note; a `footnote` mark whose `href` is `#` and this label points to it. */
export interface Footnote {
  type: "footnote";
  /** A name for this block that links can point to. */
  id?: string;
  /** What it does in the article, when it is more than text: `byline`, `correction`, `note` … */
  role?: "lead" | "byline" | "dateline" | "rights" | "editor" | "source" | "correction" | "related" | "note" | "end";
  /** What the note is called: `1`, `*`, `a`. */
  label: string;
  /** What it says. */
  body: Block[];
}

/** Several pictures that belong together, perhaps with one caption for all. */
export interface Gallery {
  type: "gallery";
  /** A name for this block that links can point to. */
  id?: string;
  /** What it does in the article, when it is more than text: `byline`, `correction`, `note` … */
  role?: "lead" | "byline" | "dateline" | "rights" | "editor" | "source" | "correction" | "related" | "note" | "end";
  /** The pictures in order, each with its own caption and credit. */
  images: Image[];
  /** The words that belong to all of them. */
  caption?: Caption;
  /** Who made all of them. */
  credit?: Credit;
}

/** A heading. */
export interface Heading {
  type: "heading";
  /** A name for this block that links can point to. */
  id?: string;
  /** What it does in the article, when it is more than text: `byline`, `correction`, `note` … */
  role?: "lead" | "byline" | "dateline" | "rights" | "editor" | "source" | "correction" | "related" | "note" | "end";
  /** The text, plain: no markup, no entities; `\n` is a hard line break. */
  text: string;
  /** What ranges of the text are, in canonical order. */
  marks?: Mark[];
  /** Its level, from 1 for the title's to 6. */
  level: number;
}

/** A picture, its caption and its credit. */
export interface Image {
  type: "image";
  /** A name for this block that links can point to. */
  id?: string;
  /** What it does in the article: `lead` for the body's copy of the lead image. */
  role?: "lead" | "byline" | "dateline" | "rights" | "editor" | "source" | "correction" | "related" | "note" | "end";
  /** Where the picture is: the largest real file that is known. */
  src: string;
  /** What stands in for the picture; "" says it is decorative, absent says nothing. */
  alt?: string;
  /** The tool tip. */
  title?: string;
  /** Its width in CSS pixels. */
  width?: number;
  /** Its height in CSS pixels. */
  height?: number;
  /** Where a click on it leads. */
  href?: string;
  /** The same picture in other sizes and formats. */
  variants?: Variant[];
  /** The words that belong to it. */
  caption?: Caption;
  /** Who made it. */
  credit?: Credit;
}

/** A list, ordered or not. */
export interface List {
  type: "list";
  /** A name for this block that links can point to. */
  id?: string;
  /** What it does in the article, when it is more than text: `byline`, `correction`, `note` … */
  role?: "lead" | "byline" | "dateline" | "rights" | "editor" | "source" | "correction" | "related" | "note" | "end";
  /** Whether its items are numbered. */
  ordered: boolean;
  /** The number of the first item, when it is not 1. */
  start?: number;
  /** The items in order. */
  items: ListItem[];
}

/** One item of a list. */
export interface ListItem {
  /** What it holds; a nested list is a block of it. */
  body: Block[];
  /** Whether the box before it is ticked; absent when there is no box. */
  checked?: boolean;
}

/**
 * What a range of text is: strong, a link, a byline.
 *
 * A kind that is not in `MARK_TYPES` comes from a newer writer, and is kept.
 */
export interface Mark {
  /** What the range is: `strong`, `link`, `byline` … */
  type: "link" | "quote" | "abbr" | "byline" | "dateline" | "strong" | "em" | "underline" | "strike" | "highlight" | "sub" | "sup" | "code" | "math" | "footnote";
  /** Where it begins, in code points from the start of the text. */
  start: number;
  /** Where it ends: the offset after its last code point. */
  end: number;
  /** Where a `link` leads; for a `footnote`, `#` and the label of the footnote. */
  href?: string;
  /** What an `abbr` stands for, or the title of a `link`. */
  title?: string;
}

/** A formula on a line of its own. */
export interface Math {
  type: "math";
  /** A name for this block that links can point to. */
  id?: string;
  /** What it does in the article, when it is more than text: `byline`, `correction`, `note` … */
  role?: "lead" | "byline" | "dateline" | "rights" | "editor" | "source" | "correction" | "related" | "note" | "end";
  /** The formula as TeX, without delimiters. */
  text: string;
}

/** A sound or a video that the page itself plays. */
export interface Media {
  type: "media";
  /** A name for this block that links can point to. */
  id?: string;
  /** What it does in the article, when it is more than text: `byline`, `correction`, `note` … */
  role?: "lead" | "byline" | "dateline" | "rights" | "editor" | "source" | "correction" | "related" | "note" | "end";
  /** `audio` or `video`. */
  kind: "audio" | "video";
  /** The files, the preferred first. */
  sources: Variant[];
  /** The picture that stands in for a video before it plays. */
  poster?: string;
  /** The words that belong to it. */
  caption?: Caption;
  /** Who made it. */
  credit?: Credit;
}

/** How a caption or a credit was found. */
export interface Origin {
  /** A stable dotted name, such as `caption.figcaption` or `caption.next-block`. */
  rule: string;
  /** How sure that is, from 0 to 1, in two decimals. */
  confidence: number;
}

/** A paragraph. */
export interface Paragraph {
  type: "paragraph";
  /** A name for this block that links can point to. */
  id?: string;
  /** What it does in the article, when it is more than text: `byline`, `correction`, `note` … */
  role?: "lead" | "byline" | "dateline" | "rights" | "editor" | "source" | "correction" | "related" | "note" | "end";
  /** The text, plain: no markup, no entities; `\n` is a hard line break. */
  text: string;
  /** What ranges of the text are, in canonical order. */
  marks?: Mark[];
}

/** Who published the article. */
export interface Publisher {
  /** The name as written. */
  name: string;
  /** The publisher's site. */
  url?: string;
}

/** A quotation. */
export interface Quote {
  type: "quote";
  /** A name for this block that links can point to. */
  id?: string;
  /** What it does in the article, when it is more than text: `byline`, `correction`, `note` … */
  role?: "lead" | "byline" | "dateline" | "rights" | "editor" | "source" | "correction" | "related" | "note" | "end";
  /** `block` for somebody's words, `pull` for words of the article itself, printed large. */
  kind: "block" | "pull";
  /** What is quoted. */
  body: Block[];
  /** Whose words they are, without the dash. */
  attribution?: string;
}

/** A piece of the source as it was, kept only on request. */
export interface Raw {
  type: "raw";
  /** A name for this block that links can point to. */
  id?: string;
  /** What it does in the article, when it is more than text: `byline`, `correction`, `note` … */
  role?: "lead" | "byline" | "dateline" | "rights" | "editor" | "source" | "correction" | "related" | "note" | "end";
  /** What it is written in, such as `html`. */
  format: string;
  /** The piece itself. */
  content: string;
}

/** What may be done with the article. */
export interface Rights {
  /** The notice as written. */
  text?: string;
  /** Who holds the rights. */
  holder?: string;
  /** The licence, as an SPDX identifier where the source gives one. */
  license?: string;
  /** Where the licence or the notice is. */
  url?: string;
}

/** Where the article was taken from. */
export interface Source {
  /** The original's address. */
  url?: string;
  /** Who first published it. */
  name?: string;
}

/** A table of data. */
export interface Table {
  type: "table";
  /** A name for this block that links can point to. */
  id?: string;
  /** What it does in the article, when it is more than text: `byline`, `correction`, `note` … */
  role?: "lead" | "byline" | "dateline" | "rights" | "editor" | "source" | "correction" | "related" | "note" | "end";
  /** The rows from top to bottom, each from its first cell to its last. */
  rows: Cell[][];
  /** The words above or below it. */
  caption?: Caption;
}

/** One file of an image, a video or a sound: the same thing in another size or format. */
export interface Variant {
  /** Where the file is. */
  src: string;
  /** Its width in pixels. */
  width?: number;
  /** The pixel density it is for: 2 for `2x`. */
  density?: number;
  /** The CSS media query it is for. */
  media?: string;
  /** Its media type, such as `image/webp`. */
  mime?: string;
}
