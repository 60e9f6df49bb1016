/** Tells programs for feeds where those of a page are. React moves these into the page's head. */
export function FeedLinks({ name, title }: { name: string; title: string }) {
	return (
		<>
			<link rel="alternate" type="application/atom+xml" title={title} href={`/feeds/${name}.atom`} />
			<link rel="alternate" type="application/rss+xml" title={title} href={`/feeds/${name}.rss`} />
		</>
	);
}
