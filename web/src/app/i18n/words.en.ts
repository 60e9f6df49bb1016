import common from './en/common.json';
import conversion from './en/conversion.json';
import desk from './en/desk.json';
import identity from './en/identity.json';
import reader from './en/reader.json';
import refusals from './en/refusals.json';

export const words = { common, conversion, desk, identity, reader, refusals };
