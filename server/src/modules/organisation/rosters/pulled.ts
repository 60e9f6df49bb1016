/** What a run gives, to be taken when whoever takes it is ready: the run waits until then. */
export async function* pulled<Item>(
	run: (give: (items: readonly Item[]) => Promise<void>) => Promise<void>,
): AsyncGenerator<Item> {
	let given = Promise.withResolvers<readonly Item[] | null>();
	let taken = Promise.withResolvers<void>();
	const running = run(async (items) => {
		given.resolve(items);
		await taken.promise;
	});
	running.then(
		() => given.resolve(null),
		(error: unknown) => given.reject(error),
	);
	try {
		for (;;) {
			const items = await given.promise;
			if (items === null) return;
			yield* items;
			given = Promise.withResolvers();
			const before = taken;
			taken = Promise.withResolvers();
			before.resolve();
		}
	} finally {
		// Nobody takes any more, e.g. because a download was stopped: the run ends as well.
		taken.promise.catch(() => undefined);
		taken.reject(new Error('nobody takes what is given'));
		await running.catch(() => undefined);
	}
}
