/** The YAML parser as a module of its own, so that it is loaded only where a configuration is written in YAML. */
export { parse as parseYaml } from 'yaml';
