/** Notifications of the database handed to whoever watches a subject of a channel in this process. */
export interface Topics {
	/** `close` ends a waiting `next` with 'closed'. A notification while nobody waits is kept for the next `next`. */
	watch(channel: string, ...subjects: readonly string[]): Watch;
	/** To be called for every notification. */
	tell(channel: string, subject: string): void;
	/** Wakes every watcher, e.g. after a break in which notifications may have been missed. */
	tellAll(): void;
}

export interface Watch {
	next(mostMs: number): Promise<'told' | 'time' | 'closed'>;
	close(): void;
}

class Watcher implements Watch {
	#told = false;
	#closed = false;
	#wake: () => void = () => undefined;
	/** What takes it from each group it is in. */
	readonly leaves: (() => void)[] = [];

	tell(): void {
		this.#told = true;
		this.#wake();
	}

	close(): void {
		this.#closed = true;
		for (const leave of this.leaves) leave();
		this.#wake();
	}

	async next(mostMs: number): Promise<'told' | 'time' | 'closed'> {
		if (!this.#told && !this.#closed) {
			await new Promise<void>((wake) => {
				const timer = setTimeout(wake, mostMs);
				this.#wake = () => {
					clearTimeout(timer);
					wake();
				};
			});
		}
		if (this.#closed) return 'closed';
		if (!this.#told) return 'time';
		this.#told = false;
		return 'told';
	}
}

export function createTopics(): Topics {
	const watchers = new Map<string, Set<Watcher>>();
	const keyOf = (channel: string, subject: string): string => `${channel} ${subject}`;
	return {
		watch(channel, ...subjects) {
			const watcher = new Watcher();
			for (const key of subjects.map((subject) => keyOf(channel, subject))) {
				const group = watchers.get(key) ?? new Set();
				watchers.set(key, group.add(watcher));
				watcher.leaves.push(() => {
					group.delete(watcher);
					if (group.size === 0 && watchers.get(key) === group) watchers.delete(key);
				});
			}
			return watcher;
		},
		tell: (channel, subject) => {
			for (const watcher of watchers.get(keyOf(channel, subject)) ?? []) watcher.tell();
		},
		tellAll: () => {
			for (const group of watchers.values()) for (const watcher of group) watcher.tell();
		},
	};
}
