const seconds = (/** @type {number} */ since) => ((performance.now() - since) / 1000).toFixed(1);

/**
 * Runs one step and says so: when it begins, how long it has been going once it takes longer than a second,
 * and how long it took.
 * @template T
 * @param {string} title what is being done, as a phrase
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function step(title, work) {
	const since = performance.now();
	let timer = setTimeout(tell, 1000);
	function tell() {
		console.log(`  … ${title}: ${Math.round((performance.now() - since) / 1000)} s`);
		timer = setTimeout(tell, 5000);
	}
	console.log(`• ${title}`);
	try {
		const result = await work();
		console.log(`✓ ${title} (${seconds(since)} s)`);
		return result;
	} catch (error) {
		console.log(`✗ ${title} (${seconds(since)} s)`);
		throw error;
	} finally {
		clearTimeout(timer);
	}
}
