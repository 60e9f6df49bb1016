/** The address of a folder's page; null: of what lies in none. */
export function addressOf(folder: string | null, page = 1): string {
	const query = new URLSearchParams();
	if (folder !== null) query.set('folder', folder);
	if (page > 1) query.set('page', String(page));
	return query.size === 0 ? '/desk/favourites' : `/desk/favourites?${query}`;
}
