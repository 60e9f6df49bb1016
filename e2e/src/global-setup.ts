import { rmSync } from 'node:fs';
import type { TestProject } from 'vitest/node';
import { buildWeb } from '../../scripts/setup/web-build.mjs';
import { type TestLaunch, testLaunch } from '../../scripts/test/launch.ts';
import { signIn } from './product/account.ts';
import { newDataFolder, startProduct } from './product/product.ts';

declare module 'vitest' {
	interface ProvidedContext {
		/** How to start products of one's own. */
		launch: TestLaunch;
		/** The product with the sample county that all stories share. */
		address: string;
		/** Its administrator, whose one-time password has been changed. */
		administrator: { userName: string; password: string };
		/** The administrator's session, as a Cookie header. */
		session: string;
	}
}

/** Starts the whole product once, with the sample county; afterwards it must stop cleanly. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
	await buildWeb();
	const launch = await testLaunch();
	const product = await startProduct(launch, newDataFolder(launch), { PACESETTER_PROXIES: '1' });
	const tearDown = async (): Promise<void> => {
		const { code, signal, leftOver, said } = await product.stop();
		rmSync(launch.temporary, { recursive: true, force: true });
		if (code !== 0 || leftOver.length > 0) {
			throw new Error(`The product ended with ${code ?? signal} and left behind: ${leftOver.join('; ')}\n${said}`);
		}
	};
	try {
		if (!product.firstSignIn) throw new Error('The first start told no one-time password.');
		const administrator = { userName: product.firstSignIn.userName, password: 'Spring-River-77' };
		project.provide('launch', launch);
		project.provide('address', product.address);
		project.provide('administrator', administrator);
		project.provide('session', await signIn(product, administrator.password));
	} catch (error) {
		await tearDown();
		throw error;
	}
	return tearDown;
}
