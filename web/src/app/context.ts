import type { ContractRouterClient } from '@orpc/contract';
import type { contract } from '@pacesetter/core/contract';
import type { DormantReason, Permission } from '@pacesetter/core/identity';
import { createContext } from 'react-router';

export type ApiClient = ContractRouterClient<typeof contract>;
export type Locale = 'zh-CN' | 'en';
export interface Me {
	readonly userName: string;
	readonly administrator: boolean;
	/** Whose account it is on the rosters; null: nobody's there. */
	readonly personId: string | null;
	readonly mustChangePassword: boolean;
	/** It is his own, only too old. */
	readonly passwordIsOld: boolean;
	readonly secondFactorDue: boolean;
	/** Since when and why the rights lie dormant; null: they don't. */
	readonly dormant: { readonly since: string; readonly because: DormantReason; readonly by: string | null } | null;
	/** Seconds without use after which he is signed out; null: never. */
	readonly idleSeconds: number | null;
	/** A hint for menus; the gate is the server. */
	readonly permissions: readonly Permission[];
}

/** What the server puts into every request before it is rendered. */
export const apiContext = createContext<ApiClient>();
export const nonceContext = createContext<string>();
export const localeContext = createContext<Locale>('zh-CN');
export const meContext = createContext<Me | null>(null);
/** The public address for links that leave the page, without a path; null: the address a request came to. */
export const originContext = createContext<string | null>(null);
