// One feed of all items by npm's `feed` or `feedsmith`: RSS, Atom and JSON, in memory.
//     node feed_peers.mjs feed|feedsmith ITEMS
// Prints what it took, as JSON. Reading the items is measured first and taken off.
import { createReadStream, readFileSync } from "node:fs";
import { createInterface } from "node:readline";

const [peer, path] = process.argv.slice(2);
const site = "https://council.example/";
const folder = `${site}feeds/`;

async function* items() {
  for await (const line of createInterface({ input: createReadStream(path), crlfDelay: Infinity })) {
    const item = JSON.parse(line);
    yield { ...item, tag: `tag:council.example,2026:a${item.number}`, at: new Date(item.posted_at) };
  }
}

async function withFeed() {
  const { Feed } = await import("feed");
  const made = new Feed({
    title: "Straits Council", description: "All articles", id: `${folder}all.atom`, link: site,
    language: "en", updated: new Date("2026-11-20T08:00:00Z"), generator: "bench", copyright: "",
    feedLinks: { rss: `${folder}all.rss`, atom: `${folder}all.atom`, json: `${folder}all.json` },
    author: { name: "Straits Council" },
  });
  for await (const item of items()) {
    made.addItem({
      title: item.title, id: item.tag, link: item.url, description: item.text.slice(0, 280),
      content: item.html, author: [{ name: item.author }], date: item.at, published: item.at,
      category: [{ name: item.section, term: item.section }],
    });
  }
  return [made.rss2(), made.atom1(), made.json1()];
}

async function withFeedsmith() {
  const { generateRssFeed, generateAtomFeed, generateJsonFeed } = await import("feedsmith");
  const rss = [], atom = [], json = [];
  for await (const item of items()) {
    const summary = item.text.slice(0, 280);
    rss.push({
      title: item.title, link: item.url, description: summary, pubDate: item.at,
      guid: { value: item.tag, isPermaLink: false }, categories: [{ name: item.section }],
      content: { encoded: item.html }, dc: { creators: [item.author] },
    });
    atom.push({
      id: item.tag, title: { value: item.title, type: "text" }, updated: item.at, published: item.at,
      links: [{ href: item.url, rel: "alternate", type: "text/html" }],
      authors: [{ name: item.author }], categories: [{ term: item.section }],
      summary: { value: summary, type: "text" }, content: { value: item.html, type: "html" },
    });
    json.push({
      id: item.tag, url: item.url, title: item.title, summary, content_html: item.html,
      date_published: item.at, date_modified: item.at, authors: [{ name: item.author }],
      tags: [item.section], language: item.language,
    });
  }
  const title = "Straits Council", updated = new Date("2026-11-20T08:00:00Z");
  return [
    generateRssFeed({ title, link: site, description: "All articles", language: "en", items: rss }),
    generateAtomFeed({
      id: `${folder}all.atom`, title: { value: title, type: "text" }, updated, authors: [{ name: title }],
      links: [{ href: `${folder}all.atom`, rel: "self" }], entries: atom,
    }),
    JSON.stringify(generateJsonFeed({
      title, home_page_url: site, feed_url: `${folder}all.json`, language: "en", items: json,
    })),
  ];
}

const spent = () => { const used = process.cpuUsage(); return (used.user + used.system) / 1e6; };

const before = spent();
let count = 0;
for await (const item of items()) count += item.html.length > 0 ? 1 : 0;
const reading = spent() - before;
const start = spent();
const made = await (peer === "feed" ? withFeed() : withFeedsmith());
const cpu = spent() - start - reading;
const status = readFileSync("/proc/self/status", "utf8");
const written = made.map((text) => (text.match(/<item>|<entry>|"content_html"/g) ?? []).length);
console.log(JSON.stringify({
  cpu, articles: count, items: written.reduce((sum, one) => sum + one, 0),
  megabytes: Number(/VmHWM:\s+(\d+)/.exec(status)[1]) / 1024,
}));
