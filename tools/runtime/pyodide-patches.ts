/**
 * Changes to Pyodide's own linker, applied where the worker is built. Each must match exactly once: with another version of
 * Pyodide the build stops here, and not in a learner's browser.
 *
 * 1. After each library, Emscripten looks for undefined symbols in the whole global offset table. With 189 libraries that were
 *    1.8 s of scikit-learn's 12 s (docs/performance.md). Only entries that are new since the last look can be undefined.
 * 2. Everything that a memory image must find again at the same place, where each library lies in the memory and in the function
 *    table, goes through the journal in `src/python/worker/link-journal.ts`.
 * 3. Python calls some functions through a trampoline, a WebAssembly module that Node 20 and iOS cannot compile. Theirs is written in
 *    JavaScript and takes the same slot, so that an image made in Node fits into a browser.
 */
import { CORE_VERSION } from "./pins";

interface Patch {
  readonly what: string;
  readonly from: string;
  readonly to: string;
}

// biome-ignore-start lint/suspicious/noTemplateCurlyInString: it is Pyodide's own source
const PATCHES: readonly Patch[] = [
  {
    what: "remember new entries of the global offset table",
    from: `var GOT={};var GOTHandler={get(weakImports,symName){var rtn=GOT[symName];if(!rtn){rtn=GOT[symName]=new WebAssembly.Global({value:"i32",mutable:true},-1)}`,
    to: `var GOT={};var GOTPending=new Set;var GOTHandler={get(weakImports,symName){var rtn=GOT[symName];if(!rtn){rtn=GOT[symName]=new WebAssembly.Global({value:"i32",mutable:true},-1);GOTPending.add(symName)}`,
  },
  {
    what: "look at new entries only",
    from: "var reportUndefinedSymbols=()=>{for(var[symName,entry]of Object.entries(GOT)){if(entry.value==-1){",
    to: "var reportUndefinedSymbols=()=>{for(var symName of GOTPending){var entry=GOT[symName];if(entry.value==-1){",
  },
  {
    // A throw before this leaves the set as it was, and the next look finds the same undefined symbol, as it did before.
    what: "forget the entries that were looked at",
    from: "else{throw new Error(`bad export type for '${symName}': ${typeof value} (${value})`)}}}};var loadDylibs",
    to: "else{throw new Error(`bad export type for '${symName}': ${typeof value} (${value})`)}}}GOTPending.clear()};var loadDylibs",
  },
  {
    what: "the journal gives out slots of the function table",
    from: "var getEmptyTableSlot=()=>{if(freeTableIndexes.length){",
    to: "var getEmptyTableSlot=()=>API.config.journal?API.config.journal.slot(takeTableSlot,wasmTable):takeTableSlot();var takeTableSlot=()=>{if(freeTableIndexes.length){",
  },
  {
    what: "the journal knows where each library lies",
    from: "var memoryBase=metadata.memorySize?alignMemory(getMemory(metadata.memorySize+memAlign),memAlign):0;var tableBase=metadata.tableSize?wasmTable.length:0;",
    to: "var journal=API.config.journal;var place=journal?journal.place({name:libName,handle:handle||0,global:!!flags.global},()=>({memoryBase:metadata.memorySize?alignMemory(getMemory(metadata.memorySize+memAlign),memAlign):0,tableBase:metadata.tableSize?wasmTable.length:0})):{memoryBase:metadata.memorySize?alignMemory(getMemory(metadata.memorySize+memAlign),memAlign):0,tableBase:metadata.tableSize?wasmTable.length:0};var memoryBase=place.memoryBase;var tableBase=place.tableBase;",
  },
  {
    what: "the table is long enough for a library at its recorded place",
    from: "if(metadata.tableSize){wasmTable.grow(metadata.tableSize)}var moduleExports;",
    to: "var missing=metadata.tableSize?tableBase+metadata.tableSize-wasmTable.length:0;if(missing>0)wasmTable.grow(missing);var moduleExports;",
  },
  {
    what: "the memory of a restored library comes from the image",
    from: `var applyRelocs=moduleExports["__wasm_apply_data_relocs"];if(applyRelocs){`,
    to: `if(journal){journal.placed();if(journal.restoring)return moduleExports}var applyRelocs=moduleExports["__wasm_apply_data_relocs"];if(applyRelocs){`,
  },
  {
    what: "the trampoline has its slot in the function table everywhere",
    from: "if(isIOS){return 0}let trampolineModule;try{trampolineModule=getWasmTrampolineModule()}catch(e){return 0}",
    to: "const inJavaScript=()=>addFunction((success,func,arg1,arg2,arg3)=>{HEAP32[success/4>>>0]=1;return wasmTable.get(func)(arg1,arg2,arg3)},'iiiiii');if(isIOS){return inJavaScript()}let trampolineModule;try{trampolineModule=getWasmTrampolineModule()}catch(e){return inJavaScript()}",
  },
  {
    what: "the journal knows which symbol a slot was taken for",
    from: "else{result=addFunction(result,result.sig);HEAPU32[symbolIndex>>>2>>>0]=newSymIndex}}return result}",
    to: "else{API.config.journal?.symbol(handle,symbol);result=addFunction(result,result.sig);API.config.journal?.symbol(0,'');HEAPU32[symbolIndex>>>2>>>0]=newSymIndex}}return result}",
  },
  {
    what: "the journal counts callbacks from C",
    from: "function ffi_closure_alloc_js(size,code){",
    to: "function ffi_closure_alloc_js(size,code){API.config.journal?.closure(1);",
  },
  {
    what: "the journal counts callbacks that are gone",
    from: "function ffi_closure_free_js(closure){",
    to: "function ffi_closure_free_js(closure){API.config.journal?.closure(-1);",
  },
  {
    what: "libraries that were compiled before",
    from: `var f=findLibraryFS(libName,flags.rpath);if(f){var libData=FS.readFile(f,{encoding:"binary"});`,
    to: `var f=findLibraryFS(libName,flags.rpath);if(f){var libData=API.config.libraries?.(f)??FS.readFile(f,{encoding:"binary"});`,
  },
];
// biome-ignore-end lint/suspicious/noTemplateCurlyInString: it is Pyodide's own source

/**
 * @param source npm's `pyodide/pyodide.asm.mjs`
 * @param version the version in that package's `package.json`
 * @throws if the version is not the pinned one, or a patch does not match exactly once
 */
export function patchPyodide(source: string, version: string): string {
  if (version !== CORE_VERSION) {
    throw new Error(
      `The patches in tools/runtime/pyodide-patches.ts are made for Pyodide ${CORE_VERSION}, and node_modules/pyodide is ${version}. ` +
        `Run "npm ci", or look at each patch again and move the pin (docs/runtime.md).`,
    );
  }
  return PATCHES.reduce((text, { what, from, to }) => {
    const matches = text.split(from).length - 1;
    if (matches !== 1) {
      throw new Error(
        `The patch "${what}" matches ${matches} times in pyodide.asm.mjs ${version}, not once. See tools/runtime/pyodide-patches.ts.`,
      );
    }
    return text.replace(from, () => to);
  }, source);
}
