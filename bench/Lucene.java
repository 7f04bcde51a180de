// Lucene's own analyzers and BM25 (k1 1.2, b .75) over passages in memory, as a baseline.
// In:  argument ar | en; stdin: "passage<TAB>id<TAB>text" lines, then "query<TAB><TAB>text" lines
// Out: one line a query: the ids of its ten best passages, separated by tabs

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.ByteBuffersDirectory;

public class Lucene {
    public static void main(String[] arguments) throws Exception {
        Analyzer analyzer = arguments[0].equals("ar") ? new ArabicAnalyzer() : new EnglishAnalyzer();
        BufferedReader in =
            new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        ByteBuffersDirectory directory = new ByteBuffersDirectory();
        IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzer));
        IndexSearcher searcher = null;
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String[] parts = line.split("\t", 3);
            if (parts[0].equals("passage")) {
                Document document = new Document();
                document.add(new StringField("id", parts[1], Field.Store.YES));
                document.add(new TextField("text", parts[2], Field.Store.NO));
                writer.addDocument(document);
                continue;
            }
            if (searcher == null) {
                writer.close();
                searcher = new IndexSearcher(DirectoryReader.open(directory));
                searcher.setSimilarity(new BM25Similarity(1.2f, 0.75f));
            }
            out.println(best(searcher, analyzer, parts[2]));
        }
    }

    private static String best(IndexSearcher searcher, Analyzer analyzer, String text)
            throws Exception {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        try (TokenStream tokens = analyzer.tokenStream("text", text)) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                TermQuery one = new TermQuery(new Term("text", term.toString()));
                query.add(one, BooleanClause.Occur.SHOULD);
            }
            tokens.end();
        }
        StringBuilder ids = new StringBuilder();
        for (ScoreDoc hit : searcher.search(query.build(), 10).scoreDocs) {
            ids.append(ids.length() == 0 ? "" : "\t").append(searcher.doc(hit.doc).get("id"));
        }
        return ids.toString();
    }
}
