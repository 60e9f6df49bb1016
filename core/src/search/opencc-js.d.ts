/** Pairs of a traditional character and its simplified forms, the commonest first: `丟 丢|並 并`. */
declare module 'opencc-js/dict/TSCharacters' {
	const pairs: string;
	export default pairs;
}
